/** What all facts about a refund say. */
export const refundFact = (
  refund: {
    readonly id: string
    readonly paymentId: string | null
    readonly transferId: string | null
    readonly sellerOrderId: string | null
    readonly amount: bigint
  },
  at: Date,
) => {
  const { id: refundId, paymentId, transferId, sellerOrderId, amount } = refund
  return { refundId, paymentId, transferId, sellerOrderId, amount, at }
}
