import type { PaymentGateway } from '../contract.ts'
import { bankName } from './banks.ts'
import { encodeVietQr, largestAmount } from './payload.ts'
import { toPurpose } from './purpose.ts'

export interface VietQrAccount {
  /** Six digits naming the bank, one of `banks`. */
  bin: string
  /** Account number, at most 19 letters or digits. */
  account: string
  /** The holder's name as the bank shows it. */
  holder: string
}

/**
 * Paying by a transfer that the payer's own banking app fills in from a code. The money goes straight to `account`
 * (the market's or one cooperative's); nobody can be asked about it or told to stop it, and a bank feed on that
 * account says that it came.
 * @throws RangeError when the bank is not known
 */
export function vietqrGateway({ bin, account, holder }: VietQrAccount): PaymentGateway {
  const bank = bankName(bin)
  if (bank === null) throw new RangeError(`no bank of the NAPAS list has the number ${bin}`)
  return {
    name: 'vietqr',
    capabilities: {
      confirmedBy: 'bank-feed',
      amount: { from: 1n, to: largestAmount },
      session: { minutes: 15, grace: 0 },
    },
    async start({ amount, reference }) {
      if (amount < 1n || amount > largestAmount) return { kind: 'refused', reason: 'amount-out-of-range' }
      // A reference that the banks would change cannot be found again.
      if (reference === '' || toPurpose(reference) !== reference) {
        return { kind: 'refused', reason: 'reference-unusable' }
      }
      const payload = encodeVietQr({
        initMethod: 'dynamic',
        bin,
        account,
        accountKind: 'account',
        amount,
        purpose: reference,
        billNumber: null,
      })
      return {
        kind: 'show-transfer-code',
        payload,
        bin,
        bank,
        account,
        holder,
        amount,
        purpose: reference,
        gatewayReference: null,
        page: null,
      }
    },
  }
}
