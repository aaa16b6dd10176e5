import type { AttemptStanding } from '../contract.ts'
import { readVnpayAmount } from './amount.ts'
import type { Fate } from './codes.ts'
import { readVnpayDate } from './dates.ts'

/** What an IPN and an answer to `querydr` say alike of a payment. */
export interface PaymentWords {
  vnp_TxnRef: string
  vnp_Amount: string
  vnp_TransactionNo: string
  vnp_PayDate: string
}

/**
 * The payment's fate in the market's words.
 * @param heardAt stands in for the time of a failure of which VNPay gives none
 * @returns `null` where the message lacks what it must have to be believed
 */
export function standingOf(fate: Fate, words: PaymentWords, heardAt: Date): AttemptStanding | null {
  const at = readVnpayDate(words.vnp_PayDate)
  switch (fate.kind) {
    case 'paid': {
      const amount = readVnpayAmount(words.vnp_Amount)
      const id = writeReceiptId(words)
      if (amount === null || id === null || at === null) return null
      return { kind: 'paid', receipt: { id, amount, at, fee: null } }
    }
    case 'suspected':
      return { kind: 'pending', suspected: true }
    case 'pending':
      return { kind: 'pending' }
    case 'unclear':
      return null
    default:
      return { kind: fate.kind, at: at ?? heardAt, code: fate.code }
  }
}

/** VNPay's own number of the movement with ours of the attempt, both of which a refund needs. */
function writeReceiptId({ vnp_TxnRef, vnp_TransactionNo }: PaymentWords): string | null {
  // 0 stands for no movement of money at all.
  return /^[1-9]\d{0,14}$/.test(vnp_TransactionNo) ? `${vnp_TxnRef}-${vnp_TransactionNo}` : null
}

/** VNPay's number inside a receipt of the attempt with this reference; `null` where it is not one. */
export function transactionNoOf(receiptId: string, reference: string): string | null {
  const number = receiptId.startsWith(`${reference}-`) ? receiptId.slice(reference.length + 1) : ''
  return /^[1-9]\d{0,14}$/.test(number) ? number : null
}
