/** What became of a payment, told by the two codes that VNPay gives of it. */
export type Fate =
  | { kind: 'paid' | 'pending' | 'suspected' }
  | { kind: 'failed' | 'expired' | 'cancelled'; code: string }
  /** The two codes contradict each other, or speak of a refund: nothing is to be concluded from them. */
  | { kind: 'unclear' }

/** Not paid for sure, by the payer's choice or the clock's; every other refusal is simply `failed`. */
const ends: Readonly<Record<string, 'expired' | 'cancelled'>> = { '11': 'expired', '24': 'cancelled' }

/**
 * Reads `vnp_ResponseCode` and `vnp_TransactionStatus` together; only 00 with 00 is paid. For an answer to `querydr`,
 * whose response code is about the question, give 00.
 *
 * Status 01 is not finished yet, 02 failed. Status 07, like response code 07, is money that was taken and is held
 * for suspected fraud; 04 is money that left the payer's bank and never arrived: both are for a person to look at.
 * 05, 06 and 09 are about refunds. Source: VNPay 2.1.0, "pay" and "querydr & refund".
 */
export function fateOf(responseCode: string, transactionStatus: string): Fate {
  if (!/^\d{2}$/.test(responseCode) || !/^\d{2}$/.test(transactionStatus)) return { kind: 'unclear' }
  if (responseCode === '00' && transactionStatus === '00') return { kind: 'paid' }
  if (responseCode === '07' || transactionStatus === '07' || transactionStatus === '04') {
    return { kind: 'suspected' }
  }
  if (transactionStatus === '01') return { kind: 'pending' }
  if (transactionStatus !== '02') return { kind: 'unclear' }
  const code = responseCode === '00' ? transactionStatus : responseCode
  return { kind: ends[code] ?? 'failed', code }
}

/** Answers to a refund (`vnp_ResponseCode`) after which it will not be made; any other but 00 and 94 is unclear. */
const refundRefusals: Readonly<Record<string, string>> = {
  '02': 'the terminal code is not valid',
  '03': 'the request is not well formed',
  '91': 'the payment was not found',
  '95': 'the payment was not successful, or has nothing left to give back',
  '97': 'our checksum is not valid',
}

/** VNPay's code and what it means, for the operator's eyes; `null` where the code is no refusal. */
export function refundRefusal(responseCode: string): string | null {
  const meaning = refundRefusals[responseCode]
  return meaning === undefined ? null : `${responseCode}: ${meaning}`
}

/** Where a refund is, by its own `vnp_TransactionStatus`: 05 VNPay works on it, 06 the bank has it, 09 refused. */
export function refundStanding(transactionStatus: string): 'refunded' | 'under-way' | 'declined' | 'unclear' {
  if (transactionStatus === '00') return 'refunded'
  if (transactionStatus === '05' || transactionStatus === '06') return 'under-way'
  return transactionStatus === '09' ? 'declined' : 'unclear'
}
