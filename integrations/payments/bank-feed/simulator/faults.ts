/** What can go differently between a payer's thumb and the market's account. */
export const faults = {
  exact: 'Chuyển đúng',
  less: 'Chuyển thiếu',
  more: 'Chuyển thừa',
  'wrong-purpose': 'Sai nội dung',
  'mangled-purpose': 'Nội dung bị ngân hàng sửa',
  twice: 'Ngân hàng báo hai lần',
  delayed: 'Ngân hàng báo chậm',
  forged: 'Kẻ gian giả báo có',
} as const

export type Fault = keyof typeof faults

export function isFault(text: string): text is Fault {
  return Object.hasOwn(faults, text)
}

export interface Order {
  /** đồng */
  amount: bigint
  purpose: string
}

/** What reaches the account when `fault` happens to what was asked for. */
export function afflict({ amount, purpose }: Order, fault: Fault): Order {
  switch (fault) {
    case 'less':
      // Never nothing: a bank carries no empty transfer.
      return { amount: amount > 1000n ? amount - 1000n : 1n, purpose }
    case 'more':
      return { amount: amount + 1000n, purpose }
    case 'wrong-purpose':
      return { amount, purpose: 'tien mua hang' }
    case 'mangled-purpose':
      return { amount, purpose: mangle(purpose) }
    default:
      return { amount, purpose }
  }
}

/** The bank's own words around it, lower case, and a space in the middle, as statements really look. */
function mangle(purpose: string): string {
  const middle = Math.ceil(purpose.length / 2)
  const split = `${purpose.slice(0, middle)} ${purpose.slice(middle)}`.toLowerCase()
  return `MBVCB.3278907687.${split}.CT tu 0123456789 NGUYEN VAN A toi`
}
