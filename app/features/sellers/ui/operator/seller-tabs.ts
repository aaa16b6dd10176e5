import type { SellerStatus } from '../../types.ts'

/** The states as the operator's addresses spell them, in the order of work. */
const SPELLED = {
  'cho-duyet': 'submitted',
  'da-duyet': 'verified',
  'tam-ngung': 'suspended',
  'dang-soan': 'draft',
  'da-dong': 'closed',
} as const satisfies Record<string, SellerStatus>

export type SellerTab = keyof typeof SPELLED | 'tat-ca'

export const SELLER_TABS: readonly SellerTab[] = [
  'cho-duyet',
  'da-duyet',
  'tam-ngung',
  'dang-soan',
  'da-dong',
  'tat-ca',
]

/** The state that a tab shows; undefined for all. */
export const statusOfTab = (tab: SellerTab): SellerStatus | undefined =>
  tab === 'tat-ca' ? undefined : SPELLED[tab]

/** The tab of an address. Without one: those who wait, and all where a name is searched for. */
export function readSellerTab(asked: string | null, text: string): SellerTab {
  return SELLER_TABS.find((tab) => tab === asked) ?? (text ? 'tat-ca' : 'cho-duyet')
}

/** The address of a list, with the search kept. */
export function sellersAddress(tab: SellerTab, text: string, page = 1): string {
  const query = new URLSearchParams({ 'tinh-trang': tab })
  if (text) query.set('q', text)
  if (page > 1) query.set('trang', String(page))
  return `/dieu-hanh/chu-the?${query}`
}
