import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import {
  askBankChange,
  cancelBankChange,
  confirmBankChange,
  markStoppedRead,
  readBankAccount,
} from '#app/features/settlement/index.server.ts'
import { maskedAccount, WAITING_HOURS, type BankChange } from '#app/features/settlement/index.ts'
import {
  BankAccountDeedSchema,
  type BankAccountDeed,
} from '#app/features/settlement/ui/money/bank-account-forms.ts'
import { AskForm, ConfirmForm, WaitingChange } from '#app/features/settlement/ui/money/BankAccountForms.tsx'
import { StoppedChange } from '#app/features/settlement/ui/money/StoppedChange.tsx'
import { wordsFor } from '#app/i18n/i18n.ts'
import { usePath, useT } from '#app/i18n/locale-context.tsx'
import { pageTitle } from '#app/i18n/page-title.ts'
import type { Result } from '#app/kernel/result.ts'
import type { Call } from '#app/platform/call.ts'
import { callOf } from '#app/platform/http/context.server.ts'
import { redirectWithMessage } from '#app/platform/http/flash.server.ts'
import { failureKey, parseForm } from '#app/platform/http/form.server.ts'
import { Breadcrumbs } from '#app/ui/Breadcrumbs.tsx'
import { Card } from '#app/ui/Card.tsx'
import { MoreDetails } from '#app/ui/MoreDetails.tsx'

export const handle = { access: 'seller:money' }

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

const HERE = '/ban-hang/tien/tai-khoan'

export async function loader({ context }: LoaderFunctionArgs) {
  const call = callOf(context)
  const { active, waiting, asked, stopped } = await readBankAccount(call)
  const { banks } = call.ports.payments
  const nameOf = (bin: string) => banks.find((bank) => bank.bin === bin)?.name ?? bin
  const title = pageTitle(call.locale, wordsFor(call.locale)('settlement:account.title'))
  const shown = active && {
    number: maskedAccount(active.account),
    holder: active.holder,
    bank: nameOf(active.bin),
  }
  const named = (change: BankChange | null) => change && { change, bankName: nameOf(change.to.bin) }
  return { title, active: shown, waiting: named(waiting), asked: named(asked), stopped, banks }
}

export async function action({ request, context }: ActionFunctionArgs) {
  const call = callOf(context)
  const form = await parseForm(request, BankAccountDeedSchema)
  if (!form.ok) return form.reply()
  const answer = await doDeed(call, form.value, request.headers)
  if (answer.ok) return redirectWithMessage(call, HERE, `settlement:done.account_${form.value.do}`)
  if (answer.failure.field) return form.fail(answer.failure)
  return redirectWithMessage(call, HERE, failureKey(answer.failure), { tone: 'warn' })
}

async function doDeed(call: Call, deed: BankAccountDeed, headers: Headers): Promise<Result<unknown>> {
  switch (deed.do) {
    case 'ask':
      return askBankChange(call, deed)
    case 'confirm':
      return confirmBankChange(call, { changeId: deed.id, password: deed.password, headers })
    case 'cancel':
      return cancelBankChange(call, { changeId: deed.id })
    case 'read':
      return markStoppedRead(call)
  }
}

export default function BankAccount() {
  const t = useT()
  const path = usePath()
  const { active, waiting, asked, stopped, banks } = useLoaderData<typeof loader>()
  const lastResult = useActionData<typeof action>()
  const ask = <AskForm banks={banks} first={active === null} lastResult={lastResult} />
  return (
    <>
      <Breadcrumbs
        label={t('shop:trail')}
        trail={[{ name: t('settlement:money.title'), href: path('/ban-hang/tien') }]}
      />
      <h1>{t('settlement:account.title')}</h1>
      <Card>
        <p className="small muted">{t('settlement:account.now')}</p>
        {active ? (
          <p>
            <strong>{active.bank}</strong> <span className="num">{active.number}</span>
            <br />
            {active.holder}
          </p>
        ) : (
          <p>{t('settlement:account.none')}</p>
        )}
      </Card>
      {stopped && <StoppedChange change={stopped} hasAccount={active !== null} />}
      {waiting && <WaitingChange {...waiting} />}
      {asked && <ConfirmForm {...asked} replaces={waiting !== null} lastResult={lastResult} />}
      {!asked && (
        <>
          <h2>{t(active ? 'settlement:account.change' : 'settlement:account.add')}</h2>
          <p className="hint">{t('settlement:account.why_wait', { hours: WAITING_HOURS })}</p>
          {waiting ? (
            <MoreDetails title={t('settlement:account.replace')} open={lastResult !== undefined}>
              {ask}
            </MoreDetails>
          ) : (
            ask
          )}
        </>
      )}
    </>
  )
}
