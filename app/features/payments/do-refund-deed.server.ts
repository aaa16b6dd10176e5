import type { Result } from '#app/kernel/result.ts'
import type { Call } from '#app/platform/call.ts'
import { dropRefund } from './drop-refund.server.ts'
import { askBackAgain } from './money-kept-back.server.ts'
import { payInSellersPlace } from './pay-in-sellers-place.server.ts'
import { markRefundSent, setRefundDestination } from './send-refund-by-hand.server.ts'
import type { RefundDeed } from './ui/operator/desk-forms.ts'

/** Carries out what an operator's form about a refund says. @returns what that deed answers */
export function doRefundDeed(call: Call, deed: Exclude<RefundDeed, { do: 'ask' }>): Promise<Result<unknown>> {
  const refundId = deed.id
  switch (deed.do) {
    case 'destination': {
      const { bin, account, holder } = deed
      return setRefundDestination(call, { refundId, to: { bin, account, holder } })
    }
    case 'sent': {
      const { proof, bin, account, holder } = deed
      return markRefundSent(call, { refundId, proof, to: { bin, account, holder } })
    }
    case 'drop':
      return dropRefund(call, { refundId, reason: deed.reason })
    case 'take-over':
      return payInSellersPlace(call, { refundId, reason: deed.reason })
    case 'again':
      return askBackAgain(call, { sellerOrderId: deed.id, paymentId: deed.paymentId })
  }
}
