import type { Words } from '#app/i18n/i18n.ts'
import { formatDay, type Day } from '#app/kernel/clock.ts'
import { PaymentMethod } from '#app/platform/db/generated/enums.ts'
import type { Locale } from '#app/kernel/locale.ts'
import type { Period } from './period.ts'
import type { BreakdownRow } from './types.ts'
import type { ViewName } from './views.ts'

type WayToPay = PaymentMethod | 'stall_cash_on_delivery' | 'stall_vietqr'

const isWayToPay = (key: string): key is WayToPay =>
  Object.hasOwn(PaymentMethod, key) || key === 'stall_cash_on_delivery' || key === 'stall_vietqr'

/** What a row of a breakdown is called. */
export function rowName(t: Words, locale: Locale, view: ViewName, { key, name }: BreakdownRow): string {
  if (name) return (locale === 'en' && name.en) || name.vi
  if (view === 'sao')
    return key === '' ? t('department:unsaid.sao') : t('department:stars', { count: Number(key) })
  if (view === 'cach-tra' && isWayToPay(key)) return t(`department:method.${key}`)
  if (view === 'xa' || view === 'nhom') return t(`department:unsaid.${view}`)
  return t('department:unsaid.other')
}

/** What a point of the curve is called: `08:00`, `22/11`, `11/2026`. */
export function pointName(step: Period['step'], key: string): string {
  if (step === 'hour') return `${key}:00`
  return step === 'day'
    ? key.split('-').slice(1).toReversed().join('/')
    : key.split('-').toReversed().join('/')
}

/** `22/11/2026`, or `01/11/2026 – 22/11/2026`. */
export const spanName = ({ from, to }: { readonly from: Day; readonly to: Day }): string =>
  from === to ? formatDay(from) : `${formatDay(from)} – ${formatDay(to)}`
