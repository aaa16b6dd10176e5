import { writeVnpayDate } from '../dates.ts'
import { canonicalText, signParameters } from '../signature.ts'
import type { Transaction } from './register.ts'

/** What an IPN and a return say of a transaction. */
export interface Told {
  responseCode: string
  transactionStatus: string
  transactionNo: string
  /** hundredths of a đồng */
  amount: bigint
  at: Date
}

/** The query of an IPN or a return, signed (VNPay 2.1.0, "pay"). */
export function noticeQuery(
  { txnRef, orderInfo, bank }: Transaction,
  told: Told,
  { tmnCode, hashSecret }: { tmnCode: string; hashSecret: string },
): string {
  const moved = told.transactionNo !== '0'
  const parameters = Object.entries({
    vnp_Amount: String(told.amount),
    vnp_BankCode: bank === '' ? 'NCB' : bank,
    vnp_BankTranNo: moved ? `VNP${told.transactionNo}` : '',
    vnp_CardType: bank === 'VNPAYQR' ? 'QRCODE' : 'ATM',
    vnp_OrderInfo: orderInfo,
    vnp_PayDate: writeVnpayDate(told.at),
    vnp_ResponseCode: told.responseCode,
    vnp_TmnCode: tmnCode,
    vnp_TransactionNo: told.transactionNo,
    vnp_TransactionStatus: told.transactionStatus,
    vnp_TxnRef: txnRef,
  })
  return `${canonicalText(parameters)}&vnp_SecureHash=${signParameters(parameters, hashSecret)}`
}

/** The way back to the merchant, whatever its address already carries. */
export function returnAddress({ returnUrl }: Transaction, query: string): string {
  const [address = '', fragment] = returnUrl.split('#')
  const joint = address.includes('?') ? '&' : '?'
  return `${address}${joint}${query}${fragment === undefined ? '' : `#${fragment}`}`
}
