import type { IllustrationKind } from '../illustrations.ts'
import type { PackSet } from '../packs.ts'
import type { LocalText } from '../types.ts'

/** One kind of good that a maker can have in the line, before it is anybody's product. */
export interface Kind {
  name: LocalText
  categorySlug: string
  /** 1..26 */
  ocopSet: number
  illustration: IllustrationKind
  /** đồng per kilogram, per litre or per piece, at the smallest pack; illustrative. */
  unitPriceDong: number
  packs: PackSet
  /** Months of harvest or making, empty = all year. */
  months: number[]
  shelfLifeDays: number | null
  storage?: LocalText
  ingredients?: LocalText
  about: LocalText
  packedToOrder?: boolean
  /** false: waits for a paper (alcohol, functional food). */
  listed: boolean
}

/** What all kinds of one table share. */
export type KindDefaults = Pick<
  Kind,
  'categorySlug' | 'ocopSet' | 'illustration' | 'packs' | 'shelfLifeDays'
> &
  Partial<Kind>

/** One row: Vietnamese and English name, unit price, a sentence in both languages, and what differs. */
export type KindRow = [
  vi: string,
  en: string,
  unitPriceDong: number,
  aboutVi: string,
  aboutEn: string,
  own?: Partial<Kind>,
]

/** Fills each row of a table with what the table's kinds share. */
export function kindTable(defaults: KindDefaults, rows: KindRow[]): Kind[] {
  return rows.map(([vi, en, unitPriceDong, aboutVi, aboutEn, own]) => ({
    months: [],
    listed: true,
    ...defaults,
    name: { vi, en },
    unitPriceDong,
    about: { vi: aboutVi, en: aboutEn },
    ...own,
  }))
}

/** One row of a table whose kinds share a sentence: names, unit price, and what differs. */
export type ShortRow = [vi: string, en: string, unitPriceDong: number, own?: Partial<Kind>]

/** Like `kindTable`, for kinds of which one sentence says enough for all. */
export function shortTable(defaults: KindDefaults & Pick<Kind, 'about'>, rows: ShortRow[]): Kind[] {
  return rows.map(([vi, en, unitPriceDong, own]) => ({
    months: [],
    listed: true,
    ...defaults,
    name: { vi, en },
    unitPriceDong,
    ...own,
  }))
}

/** A grade, form or preparation in which a kind is also sold. */
export interface Grade {
  /** Follows the kind's name; in English after a comma. */
  name: LocalText
  about: LocalText
  /** The unit price against the plain kind. */
  priceFactor: number
  own?: Partial<Kind>
}

/** The kind in one grade: "Mật ong hoa nhãn" + "nguyên cầu". */
export function inGrade(kind: Kind, grade: Grade): Kind {
  return {
    ...kind,
    name: { vi: `${kind.name.vi} ${grade.name.vi}`, en: `${kind.name.en}, ${grade.name.en}` },
    about: { vi: `${kind.about.vi} ${grade.about.vi}`, en: `${kind.about.en} ${grade.about.en}` },
    unitPriceDong: kind.unitPriceDong * grade.priceFactor,
    ...grade.own,
  }
}

/** Each kind plain, then all of them in the first grade, then in the second …: the rarest come last. */
export function withGrades(kinds: Kind[], grades: Grade[]): Kind[] {
  return [...kinds, ...grades.flatMap((grade) => kinds.map((kind) => inGrade(kind, grade)))]
}

/** How goods are kept; said once, in the words of a label. */
export const keep = {
  dry: { vi: 'Để nơi khô ráo, thoáng mát, tránh nắng.', en: 'Keep dry and cool, out of the sun.' },
  sealed: { vi: 'Để nơi khô ráo; mở gói rồi thì buộc kín.', en: 'Keep dry; close tightly once opened.' },
  jar: {
    vi: 'Đậy kín, để nơi mát, tránh nắng; không cần tủ lạnh.',
    en: 'Keep closed and cool, out of the sun; no need to chill.',
  },
  chilled: { vi: 'Giữ lạnh 2–6 °C.', en: 'Keep chilled at 2–6 °C.' },
  crisper: { vi: 'Để ngăn mát, không rửa trước khi cất.', en: 'Keep in the fridge, unwashed.' },
  frozen: {
    vi: 'Giữ đông −18 °C; rã đông trong ngăn mát.',
    en: 'Keep frozen at −18 °C; thaw in the fridge.',
  },
  cool: { vi: 'Để nơi thoáng mát, không chồng cao.', en: 'Keep in an airy, cool place; do not pile high.' },
  opened: { vi: 'Để nơi mát; mở nắp rồi thì giữ lạnh.', en: 'Keep cool; chill once opened.' },
} satisfies Record<string, LocalText>
