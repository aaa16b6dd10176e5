/** What can go differently between the payer's thumb and the market. */
export const faults = [
  'none',
  'late',
  'twice',
  'silent',
  'forged',
  'less',
  'refund-fails',
  'dispute',
] as const

export type Fault = (typeof faults)[number]
