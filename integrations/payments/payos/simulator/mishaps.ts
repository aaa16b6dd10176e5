/** What can go differently between the money's arrival and the market's hearing of it. */
export const mishaps = {
  none: 'Báo ngay',
  late: 'Báo chậm',
  twice: 'Báo hai lần',
  never: 'Không báo',
  forged: 'Kẻ gian báo (sai khóa)',
  changed: 'Kẻ gian sửa số tiền trên đường đi',
} as const

export type Mishap = keyof typeof mishaps

export function isMishap(text: string): text is Mishap {
  return Object.hasOwn(mishaps, text)
}
