import { fold } from '#app/kernel/vietnamese-text.ts'

/** One word of what someone typed. */
export type PlaceWord = {
  /** as typed, for comparing accents */
  readonly typed: string
  /** without accents, lower case, without marks */
  readonly folded: string
  /** a comma stood before it */
  readonly afterComma: boolean
}

/** Places are written small to large, so of a long address the end counts. */
const MAX_WORDS = 16
const MAX_LENGTH = 200

const plainNumber = (word: string) => word.replace(/^0+(?=\d)/, '')

/**
 * Splits a typed place into words: 'P.Bến Nghé, q1 TP.HCM' gives p · Bến · Nghé · q · 1 · TP · HCM.
 * Marks inside a word (M'Drắk) vanish, a number stuck to its kind (q1, P.12) is parted, 01 is 1.
 */
export function placeWords(text: string): readonly PlaceWord[] {
  const words: PlaceWord[] = []
  for (const [index, part] of text
    .normalize('NFC')
    .slice(-MAX_LENGTH)
    .split(/[,;\n]/)
    .entries()) {
    const spaced = part.replaceAll(/['’`]/g, '').replaceAll(/(^|[^\p{L}\d])([pPqQfF])(?=\d)/gu, '$1$2 ')
    const typed = spaced.split(/[^\p{L}\p{M}\d]+/u).filter(Boolean)
    for (const [position, word] of typed.entries()) {
      words.push({
        typed: plainNumber(word),
        folded: plainNumber(fold(word)),
        afterComma: index > 0 && position === 0,
      })
    }
  }
  return words.slice(-MAX_WORDS)
}

/** The key a short name is found by: folded, without spaces, so that 'tamdao' finds Tam Đảo. */
export const nameKey = (shortName: string): string =>
  placeWords(shortName)
    .map(({ folded }) => folded)
    .join('')

/** Which size of place a word of kind speaks of. 'thành phố' may be a district or a province. */
export type Size = 'commune' | 'district' | 'province'

export type TypedKind = { readonly kind: string; readonly sizes: readonly Size[]; readonly length: number }

const KIND_WORDS: ReadonlyMap<string, readonly [kind: string, ...sizes: Size[]]> = new Map([
  ['xa', ['xã', 'commune']],
  ['x', ['xã', 'commune']],
  ['phuong', ['phường', 'commune']],
  ['p', ['phường', 'commune']],
  ['f', ['phường', 'commune']],
  ['thi tran', ['thị trấn', 'commune']],
  ['tt', ['thị trấn', 'commune']],
  ['dac khu', ['đặc khu', 'commune', 'district']],
  ['huyen', ['huyện', 'district']],
  ['h', ['huyện', 'district']],
  ['quan', ['quận', 'district']],
  ['q', ['quận', 'district']],
  ['thi xa', ['thị xã', 'district']],
  ['tx', ['thị xã', 'district']],
  ['thanh pho', ['thành phố', 'district', 'province']],
  ['tp', ['thành phố', 'district', 'province']],
  ['tinh', ['tỉnh', 'province']],
])

/** The word of kind that starts at `at`, if one does: 'thị trấn', 'tp', 'q'. */
export function kindAt(words: readonly PlaceWord[], at: number): TypedKind | undefined {
  const first = words[at]?.folded ?? ''
  for (const [text, length] of [
    [`${first} ${words[at + 1]?.folded ?? ''}`, 2] as const,
    [first, 1] as const,
  ]) {
    const found = KIND_WORDS.get(text)
    if (found) {
      const [kind, ...sizes] = found
      return { kind, sizes, length }
    }
  }
  return undefined
}

/** The word of kind that ends just before `at`. */
export function kindBefore(words: readonly PlaceWord[], at: number): TypedKind | undefined {
  for (const length of [2, 1]) {
    const found = at >= length ? kindAt(words, at - length) : undefined
    if (found?.length === length) return found
  }
  return undefined
}
