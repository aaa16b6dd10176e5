const digits = ['không', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín'] as const
/** Of each group of three, from the right; beyond a billion they come again. */
const scales = ['', 'nghìn', 'triệu'] as const

const wordOf = (digit: number): string => digits[digit] ?? ''

/** Up to 999; `whole` names empty hundreds too, as behind a larger group. */
function groupInWords(amount: number, whole: boolean): string[] {
  const [hundreds, tens, ones] = [Math.floor(amount / 100), Math.floor(amount / 10) % 10, amount % 10]
  const words = whole || hundreds > 0 ? [wordOf(hundreds), 'trăm'] : []
  if (tens > 1) words.push(wordOf(tens), 'mươi')
  if (tens === 1) words.push('mười')
  if (ones === 0) return words
  if (tens === 0 && words.length > 0) words.push('linh')
  if (ones === 1 && tens > 1) return [...words, 'mốt']
  if (ones === 4 && tens > 1) return [...words, 'tư']
  if (ones === 5 && tens > 0) return [...words, 'lăm']
  return [...words, wordOf(ones)]
}

/** Below a billion. */
function millionsInWords(amount: bigint, whole: boolean): string[] {
  const words: string[] = []
  for (const place of [2, 1, 0] as const) {
    const group = Number((amount / 1000n ** BigInt(place)) % 1000n)
    if (group === 0) continue
    words.push(...groupInWords(group, whole || words.length > 0), scales[place])
  }
  return words.filter(Boolean)
}

/**
 * Đồng as a voucher writes them out, in Vietnamese: `1234005n` is 'Một triệu hai trăm ba mươi tư nghìn không trăm linh
 * năm đồng'. A figure below zero begins with 'Âm'.
 */
export function dongInWords(amount: bigint): string {
  const size = amount < 0n ? -amount : amount
  const [billions, rest] = [size / 1_000_000_000n, size % 1_000_000_000n]
  const words = [
    ...(amount < 0n ? ['âm'] : []),
    ...(billions > 0n ? [...millionsInWords(billions, false), 'tỷ'] : []),
    ...millionsInWords(rest, billions > 0n),
    ...(size === 0n ? ['không'] : []),
    'đồng',
  ].join(' ')
  return words.charAt(0).toUpperCase() + words.slice(1)
}
