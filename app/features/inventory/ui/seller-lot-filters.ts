import { addDays, type Day } from '#app/kernel/clock.ts'
import type { LotStatus } from '#app/platform/db/generated/enums.ts'

/** The ways to look at a shelf, as the address names them. */
export const LOT_FILTERS = ['dang-ban', 'sap-het-han', 'tam-giu', 'da-het', 'tat-ca'] as const
export type LotFilter = (typeof LOT_FILTERS)[number]

/** The filter that an address names; what can be sold when it names none. */
export const readLotFilter = (text: string | null): LotFilter =>
  LOT_FILTERS.find((filter) => filter === text) ?? 'dang-ban'

interface LotQuery {
  status?: LotStatus
  stock?: 'some' | 'none'
  expiringBefore?: Day
}

/** What is asked of the shelf. @param soonDays days before the last one from which a lot expires soon */
export function lotQuery(filter: LotFilter, today: Day, soonDays: number): LotQuery {
  switch (filter) {
    case 'dang-ban':
      return { status: 'open', stock: 'some' }
    case 'sap-het-han':
      // Its last day included.
      return { status: 'open', stock: 'some', expiringBefore: addDays(today, soonDays + 1) }
    case 'tam-giu':
      return { status: 'held' }
    case 'da-het':
      return { stock: 'none' }
    case 'tat-ca':
      return {}
  }
}

/** The address of a filter, without language. */
export function lotsAddress(filter: LotFilter, page = 1): string {
  const query = new URLSearchParams()
  if (filter !== 'dang-ban') query.set('loc', filter)
  if (page > 1) query.set('trang', String(page))
  const text = query.toString()
  return text ? `/ban-hang/lo?${text}` : '/ban-hang/lo'
}
