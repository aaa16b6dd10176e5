import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { FEW } from '#app/features/inventory/index.ts'
import { listReceivable } from '#app/features/inventory/index.server.ts'
import { AcceptCodeSchema } from '#app/features/ordering/ui/seller-order-forms.ts'
import {
  acceptSellerOrder,
  listSellerOrders,
  soldToday,
  todayFor,
} from '#app/features/ordering/index.server.ts'
import { sellerRights } from '#app/features/ordering/ui/seller-places.ts'
import { TodayTiles, TodayWork } from '#app/features/ordering/ui/seller-today.tsx'
import { readBankAccount } from '#app/features/settlement/index.server.ts'
import { StoppedChange } from '#app/features/settlement/ui/money/StoppedChange.tsx'
import { wordsFor } from '#app/i18n/i18n.ts'
import { useLocale, usePath, useT } from '#app/i18n/locale-context.tsx'
import { pageTitle } from '#app/i18n/page-title.ts'
import { formatLongDay, vnDay } from '#app/kernel/clock.ts'
import { callOf } from '#app/platform/http/context.server.ts'
import { redirectWithMessage } from '#app/platform/http/flash.server.ts'
import { failureKey, parseForm } from '#app/platform/http/form.server.ts'
import { notFound } from '#app/platform/http/refuse.server.ts'
import { ButtonLink } from '#app/ui/ButtonLink.tsx'

export const handle = { access: 'seller' }

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

/** So many of each kind: the page is for what comes next, the lists are for all of it. */
const SHOWN = 5

export async function loader({ context }: LoaderFunctionArgs) {
  const call = callOf(context)
  const { actor, locale } = call
  if (actor.kind !== 'person' || !actor.staff) throw notFound()
  const may = sellerRights(actor.staff.role)
  const [counts, sold, toAccept, toPack, stock, account] = await Promise.all([
    may.orders || may.stock ? todayFor(call) : null,
    may.orders ? soldToday(call) : null,
    may.orders ? listSellerOrders(call, { status: 'placed' }) : null,
    may.orders ? listSellerOrders(call, { status: 'accepted' }) : null,
    may.stock ? listReceivable(call) : [],
    may.money ? readBankAccount(call) : null,
  ])
  const named = (list: typeof toAccept) =>
    (list?.rows ?? []).slice(0, SHOWN).map((order) => ({
      order,
      place: call.ports.geography.communeLabel(order.communeCode),
    }))
  return {
    title: pageTitle(locale, wordsFor(locale)('portal:nav.today')),
    day: vnDay(call.clock.now()),
    may,
    stopped: account?.stopped ?? null,
    hasAccount: Boolean(account?.active),
    counts,
    sold,
    toAccept: named(toAccept),
    toPack: named(toPack),
    lowStock: stock.filter((one) => one.status === 'listed' && one.available < FEW).slice(0, SHOWN),
  }
}

export async function action({ request, context }: ActionFunctionArgs) {
  const call = callOf(context)
  const form = await parseForm(request, AcceptCodeSchema)
  if (!form.ok) return form.reply()
  const { code } = form.value
  const answer = await acceptSellerOrder(call, { code })
  return answer.ok
    ? redirectWithMessage(call, '/ban-hang', `packing:done.accepted|code=${code}`)
    : redirectWithMessage(call, '/ban-hang', failureKey(answer.failure), { tone: 'warn' })
}

export default function Today() {
  const t = useT()
  const path = usePath()
  const locale = useLocale()
  const { day, may, stopped, hasAccount, counts, sold, toAccept, toPack, lowStock } =
    useLoaderData<typeof loader>()
  const jobs = counts ? counts.toAccept + counts.toPack + counts.toHandOver : 0
  return (
    <>
      <p className="muted">{formatLongDay(day, locale)}</p>
      <h1>{jobs > 0 ? t('portal:today.title', { count: jobs }) : t('portal:today.title_none')}</h1>
      {stopped && <StoppedChange change={stopped} hasAccount={hasAccount} />}
      {counts && <TodayTiles counts={counts} sold={sold} may={may} />}
      {may.money && (
        <ButtonLink kind="quiet" href={path('/ban-hang/tien')}>
          {t('settlement:money.from_today')}
        </ButtonLink>
      )}
      {may.money && (
        <ButtonLink kind="quiet" wide href={path('/ban-hang/ho-thanh-vien')}>
          {t('sharing:members.title')}
        </ButtonLink>
      )}
      {may.orders && (
        <ButtonLink wide kind="quiet" href={path('/ban-hang/tai-quay')}>
          {t('stall:link')}
        </ButtonLink>
      )}
      <TodayWork
        may={may}
        toAccept={toAccept}
        toPack={toPack}
        lowStock={lowStock}
        totals={{ toAccept: counts?.toAccept ?? 0, toPack: counts?.toPack ?? 0 }}
      />
    </>
  )
}
