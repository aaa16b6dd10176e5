import type { SellerOrderStatus } from '#app/platform/db/generated/enums.ts'

/** States with work first, in the order in which an order walks through them. */
const TABS = [
  'placed',
  'accepted',
  'packed',
  'handed_over',
  'delivered',
  'refused',
  'returned',
  'cancelled',
] as const satisfies SellerOrderStatus[]

export type OrderTab = (typeof TABS)[number]

/** States that are shown only when something stands in them. */
const RARE: readonly OrderTab[] = ['refused', 'returned', 'cancelled']

/** The tabs of a seller's list; `null` is all of them. */
export function orderTabs(
  counts: Readonly<Record<SellerOrderStatus, number>>,
): { status: OrderTab | null; count: number }[] {
  const shown = TABS.filter((status) => counts[status] > 0 || !RARE.includes(status))
  return [{ status: null, count: 0 }, ...shown.map((status) => ({ status, count: counts[status] }))]
}

/** The tab that an address names; anything else is all. */
export const readTab = (text: string | null): OrderTab | null => TABS.find((tab) => tab === text) ?? null

/** The address of a tab, without language. */
export function ordersAddress(tab: OrderTab | null, page = 1): string {
  const query = new URLSearchParams()
  if (tab) query.set('tinh-trang', tab)
  if (page > 1) query.set('trang', String(page))
  const text = query.toString()
  return text ? `/ban-hang/don?${text}` : '/ban-hang/don'
}
