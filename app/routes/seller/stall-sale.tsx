import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { changeFor } from '#app/features/ordering/index.ts'
import {
  cancelStallSale,
  giveUpStallSale,
  handStallSaleOver,
  readStallSale,
  readWaiting,
  undoStallSale,
} from '#app/features/ordering/index.server.ts'
import { StallSaleLines, StallVerdict, StallWaysOut } from '#app/features/ordering/ui/stall/StallSaleView.tsx'
import { WaitingPayments } from '#app/features/ordering/ui/WaitingPayments.tsx'
import { wordsFor } from '#app/i18n/i18n.ts'
import { localPath, usePath, useT } from '#app/i18n/locale-context.tsx'
import { pageTitle } from '#app/i18n/page-title.ts'
import { parseDong } from '#app/kernel/money.ts'
import { callOf } from '#app/platform/http/context.server.ts'
import { redirectTo, redirectWithMessage } from '#app/platform/http/flash.server.ts'
import { failureKey, readForm } from '#app/platform/http/form.server.ts'
import { notFound, orNotFound } from '#app/platform/http/refuse.server.ts'
import { Breadcrumbs } from '#app/ui/Breadcrumbs.tsx'

export const handle = { access: 'seller:orders' }

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const call = callOf(context)
  const sale = orNotFound(await readStallSale(call, params['code'] ?? ''))
  const own = localPath(call.locale, `/ban-hang/tai-quay/${sale.code}`)
  const { sellerId, total, method, orderStatus, payments } = sale
  const { waiting } = await readWaiting(
    call,
    { status: orderStatus, method, payments, parts: [{ sellerId, total }] },
    { demo: context.mode === 'demo', own },
  )
  const given = parseDong(new URL(request.url).searchParams.get('dua') ?? '')
  return {
    title: pageTitle(call.locale, wordsFor(call.locale)('stall:sale_page.title', { code: sale.code })),
    ...{ sale, waiting, own },
    change: given === null ? null : changeFor(total, given),
  }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const call = callOf(context)
  const code = params['code'] ?? ''
  const deed = (await readForm(request)).get('do')
  const answer = await verbOf(deed)(call, { code })
  const here = `/ban-hang/tai-quay/${code}`
  if (answer.ok) {
    // After a code that nobody paid the seller goes on selling; a sale taken back is looked at once more.
    if (deed === 'cancel') return redirectWithMessage(call, '/ban-hang/tai-quay', 'stall:cancel.done')
    return redirectTo(call, here)
  }
  if (answer.failure.key === 'stall:failure.not_there') throw notFound()
  return redirectWithMessage(call, here, failureKey(answer.failure), { tone: 'warn' })
}

function verbOf(deed: FormDataEntryValue | null) {
  if (deed === 'cancel') return cancelStallSale
  if (deed === 'hand-over') return handStallSaleOver
  return deed === 'give-up' ? giveUpStallSale : undoStallSale
}

export default function StallSalePage() {
  const t = useT()
  const path = usePath()
  const { sale, waiting, own, change } = useLoaderData<typeof loader>()
  const waits = sale.status === 'awaiting_payment'
  return (
    <>
      <Breadcrumbs
        label={t('portal:trail')}
        trail={[{ name: t('stall:title'), href: path('/ban-hang/tai-quay') }, { name: sale.code }]}
      />
      <h1 className="num">{t('stall:sale_page.title', { code: sale.code })}</h1>
      {/* Only a sale that waits changes by itself. */}
      <div id="sale" className="stack" data-refresh-every={waits ? 3 : undefined}>
        <StallVerdict sale={sale} change={change} />
        <WaitingPayments
          waiting={waiting}
          methods={[]}
          error={null}
          again={own}
          pictures={false}
          heldUntil={null}
        />
        <StallSaleLines sale={sale} />
        <StallWaysOut sale={sale} />
      </div>
    </>
  )
}
