import type { GatewayChoice } from '../contract.ts'

/**
 * What a payer may choose before leaving, as `vnp_BankCode` (VNPay 2.1.0, "pay"): three kinds of paying, then the
 * banks that most people have. Whoever chooses nothing chooses on VNPay's page. The full list of the moment comes
 * from VNPay (`getBankList` of the package `vnpay`) and is longer than anybody reads.
 */
export const choices: readonly GatewayChoice[] = [
  { code: 'VNPAYQR', name: 'VNPAY-QR' },
  { code: 'VNBANK', name: 'ATM / Internet Banking' },
  { code: 'INTCARD', name: 'Visa, Mastercard, JCB' },
  { code: 'VIETCOMBANK', name: 'Vietcombank' },
  { code: 'AGRIBANK', name: 'Agribank' },
  { code: 'BIDV', name: 'BIDV' },
  { code: 'VIETINBANK', name: 'VietinBank' },
  { code: 'MBBANK', name: 'MB Bank' },
  { code: 'TECHCOMBANK', name: 'Techcombank' },
  { code: 'ACB', name: 'ACB' },
  { code: 'VPBANK', name: 'VPBank' },
  { code: 'SACOMBANK', name: 'Sacombank' },
  { code: 'TPBANK', name: 'TPBank' },
  { code: 'NCB', name: 'NCB' },
]
