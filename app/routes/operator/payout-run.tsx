import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { readUploads } from '#app/features/media/index.server.ts'
import type { SentFile } from '#app/features/media/index.ts'
import {
  approveRun,
  attachPayoutPaper,
  dropRun,
  failHeldBack,
  markPayoutFailed,
  markPayoutPaid,
  markPayoutReturned,
  readPayoutDesk,
  readRun,
  sendAlone,
  sendRun,
  withdrawPayoutPaper,
} from '#app/features/settlement/index.server.ts'
import type { RunPage } from '#app/features/settlement/index.ts'
import { HeldBack } from '#app/features/settlement/ui/payouts/HeldBack.tsx'
import { PayoutCard } from '#app/features/settlement/ui/payouts/PayoutCard.tsx'
import { RunDeedSchema, type RunDeed } from '#app/features/settlement/ui/payouts/payout-forms.ts'
import { RunBadge } from '#app/features/settlement/ui/payouts/RunBadge.tsx'
import { RunDeeds } from '#app/features/settlement/ui/payouts/RunDeeds.tsx'
import {
  PayoutsOfRun,
  RunFacts,
  RunHistory,
  SkipsOfRun,
} from '#app/features/settlement/ui/payouts/RunTables.tsx'
import { usePath, useT } from '#app/i18n/locale-context.tsx'
import { pageTitle } from '#app/i18n/page-title.ts'
import { failAt, type Result } from '#app/kernel/result.ts'
import type { Call } from '#app/platform/call.ts'
import { callOf } from '#app/platform/http/context.server.ts'
import { redirectWithMessage } from '#app/platform/http/flash.server.ts'
import { failureKey, parseFormData } from '#app/platform/http/form.server.ts'
import { notFound, orNotFound } from '#app/platform/http/refuse.server.ts'
import { Breadcrumbs } from '#app/ui/Breadcrumbs.tsx'
import { qrPath } from '#app/ui/qr-path.server.ts'

export const handle = { access: 'operator' }

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const call = callOf(context)
  const code = params['code'] ?? ''
  const run = orNotFound(await readRun(call, code))
  const reference = new URL(request.url).searchParams.get('khoan')
  const chosen = run.payouts.find((payout) => payout.reference === reference)
  const desk = chosen && (await readPayoutDesk(call, { runCode: code, reference: chosen.reference }))
  const shown = chosen && desk ? { payout: chosen, desk, qr: desk.code ? qrPath(desk.code) : null } : null
  return { title: pageTitle(call.locale, run.code), run, shown, banks: call.ports.payments.banks }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const call = callOf(context)
  const code = params['code'] ?? ''
  const run = orNotFound(await readRun(call, code))
  const here = `/dieu-hanh/chi-tra/${code}`
  const sent = await readUploads(request, { maxFiles: 1 })
  if (!sent.ok) return redirectWithMessage(call, here, 'settlement:failure.paper_unread', { tone: 'warn' })
  const form = parseFormData(sent.value.form, RunDeedSchema)
  if (!form.ok) return form.reply()
  const deed = form.value
  if ('id' in deed && !run.payouts.some(({ payoutId }) => payoutId === deed.id)) throw notFound()
  const answer = await doDeed(call, run.runId, deed, sent.value.files[0])
  const there = 'id' in deed ? cardOf(run, deed.id) : here
  if (answer.ok) return redirectWithMessage(call, there, `settlement:done.${deed.do}`)
  if (answer.failure.field) return form.fail(answer.failure)
  return redirectWithMessage(call, there, failureKey(answer.failure), { tone: 'warn' })
}

/** The address at which a payout stands open on its run's page. */
function cardOf({ code, payouts }: RunPage, payoutId: string): string {
  const reference = payouts.find((payout) => payout.payoutId === payoutId)?.reference ?? ''
  return `/dieu-hanh/chi-tra/${code}?khoan=${reference}`
}

async function doDeed(call: Call, runId: string, deed: RunDeed, paper?: SentFile): Promise<Result<unknown>> {
  switch (deed.do) {
    case 'approve':
      return approveRun(call, { runId })
    case 'drop':
      return dropRun(call, { runId, reason: deed.reason })
    case 'send':
      return sendRun(call, { runId })
    case 'fail_held':
      return failHeldBack(call, { runId })
    case 'alone':
      return sendAlone(call, { payoutId: deed.id })
    case 'paid':
      return markPayoutPaid(call, { payoutId: deed.id, proof: deed.proof, ...(paper && { paper }) })
    case 'attach':
      return paper
        ? attachPayoutPaper(call, { payoutId: deed.id, file: paper })
        : failAt('paper', 'settlement:failure.paper_empty')
    case 'withdraw':
      return withdrawPayoutPaper(call, { payoutId: deed.id, paperId: deed.paperId })
    case 'failed':
      return markPayoutFailed(call, { payoutId: deed.id, reason: deed.reason })
    case 'returned':
      return markPayoutReturned(call, {
        ...{ payoutId: deed.id, reason: deed.reason },
        ...(deed.transferId && { transferId: deed.transferId }),
      })
  }
}

export default function PayoutRun() {
  const t = useT()
  const path = usePath()
  const { run, shown, banks } = useLoaderData<typeof loader>()
  const lastResult = useActionData<typeof action>()
  const bankName = (bin: string) => banks.find((bank) => bank.bin === bin)?.name ?? bin
  return (
    <>
      <Breadcrumbs
        label={t('shop:trail')}
        trail={[{ name: t('settlement:runs.title'), href: path('/dieu-hanh/chi-tra') }]}
      />
      <div className="row wraps">
        <h1>{t('settlement:run.title', { code: run.code })}</h1>
        <RunBadge status={run.status} />
      </div>
      <RunFacts run={run} />
      <HeldBack run={run} />
      {shown && (
        <PayoutCard
          {...shown}
          at={`/dieu-hanh/chi-tra/${run.code}`}
          mayPay={run.may.pay}
          bankName={bankName(shown.payout.bank.bin)}
          taken={run.file.taken}
          lastResult={lastResult}
        />
      )}
      <RunDeeds run={run} lastResult={lastResult} />
      <PayoutsOfRun run={run} bankName={bankName} />
      <SkipsOfRun run={run} />
      <RunHistory run={run} />
    </>
  )
}
