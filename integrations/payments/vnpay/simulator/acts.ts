/** What a payer may do on the pay page, with the two codes that VNPay tells of it and its own word for the state. */
export const acts = {
  pay: { responseCode: '00', transactionStatus: '00', state: 'paid' },
  'no-money': { responseCode: '51', transactionStatus: '02', state: 'failed' },
  'wrong-otp': { responseCode: '13', transactionStatus: '02', state: 'failed' },
  cancel: { responseCode: '24', transactionStatus: '02', state: 'failed' },
  /** The money is taken, and held for suspected fraud. */
  suspect: { responseCode: '07', transactionStatus: '07', state: 'suspected' },
  /** Whatever was done, it came after `vnp_ExpireDate`. */
  expire: { responseCode: '11', transactionStatus: '02', state: 'failed' },
} as const

export type Act = keyof typeof acts
export type PayerAct = Exclude<Act, 'expire'>

/** What can happen to the notice of it on its way. */
export const mishaps = ['none', 'after-return', 'late', 'twice', 'lost', 'forged', 'amount-changed'] as const
export type Mishap = (typeof mishaps)[number]

export const payerActs = ['pay', 'no-money', 'wrong-otp', 'cancel', 'suspect'] as const satisfies PayerAct[]
