import type { RefundStatus } from '../../payments.types.ts'

/** Where operators work through money to be given back. */
export const refundsPath = '/dieu-hanh/hoan-tien'

interface RefundViewOf {
  readonly status: RefundStatus
  readonly sender?: 'market' | 'sellers'
  readonly name: string
}

/** What there is to see of refunds, by the word in the address. */
export const refundViews = {
  '': { status: 'awaiting_operator', sender: 'market', name: 'payment:refund_status.awaiting_operator' },
  'nguoi-ban': { status: 'awaiting_operator', sender: 'sellers', name: 'money:sellers_refunds.tab' },
  'khieu-nai': { status: 'awaiting_dispute', name: 'money:disputed.tab' },
  'da-hoan': { status: 'done', name: 'payment:refund_status.done' },
  'da-bo': { status: 'dropped', name: 'payment:refund_status.dropped' },
} as const satisfies Record<string, RefundViewOf>
export type RefundView = keyof typeof refundViews

const isView = (word: string): word is RefundView => Object.hasOwn(refundViews, word)

/** The word of an address as a view; what nobody knows is what waits. */
export const refundViewOf = (word: string): RefundView => (isView(word) ? word : '')

/** The tabs in their order, each with its address. */
export const refundTabs = (['', 'nguoi-ban', 'khieu-nai', 'da-hoan', 'da-bo'] as const).map(
  (view) => [view, refundAddress(view)] as const,
)

export function refundAddress(view: RefundView): string {
  return view === '' ? refundsPath : `${refundsPath}?xem=${view}`
}
