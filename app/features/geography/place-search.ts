import type { CommuneRow, ProvinceRow } from './data/geography-rows.ts'
import type { Gazetteer, NamedPlace } from './gazetteer.ts'
import { inSentence } from './in-sentence.ts'
import { readings, type Reading } from './place-reading.ts'
import { placeWords } from './place-words.ts'

/** One of today's communes as an answer to what was typed. */
export type PlaceMatch = {
  /** five digits, a key of Commune */
  readonly communeCode: string
  /** 'Xã Yên Lãng, Phú Thọ' */
  readonly label: string
  /** the former name that led here: 'Lãng Công (huyện Sông Lô cũ)', 'huyện Sông Lô cũ' */
  readonly because?: string
  /** true on one answer at most: what was typed fits this commune and no other */
  readonly certain: boolean
  /** only an area (district, province) was recognised: ask for the commune */
  readonly fromArea: boolean
}

const MOST = 8
/** Below this the words are not the name of a place. */
const LEAST_SCORE = 70
/** From here on an answer is good enough not to look for slips of the pen. */
const GOOD_SCORE = 95
/** How far behind the best another commune must lie for the best to be certain. */
const CLEAR_LEAD = 6
/** Whoever lies further behind the best is no choice worth showing. */
const FARTHEST = 16
/** Among equals the department's own province comes first. */
const HOME_PROVINCE = '25'

/** 'Phú Thọ', 'Hà Nội', but 'TP. Hồ Chí Minh', as people write them after a comma. */
export const provinceLabel = ({ code, shortName }: ProvinceRow): string =>
  code === '79' ? `TP. ${shortName}` : shortName

/** 'Xã Yên Lãng, Phú Thọ'; undefined for a code that is no commune. */
export function communeLabel(gazetteer: Gazetteer, code: string): string | undefined {
  const commune = gazetteer.communes.get(code)
  const province = commune && gazetteer.provinces.get(commune.provinceCode)
  return province && `${commune.name}, ${provinceLabel(province)}`
}

/** Why a place leads to a commune, when that is not plain from its name. */
function reason(place: NamedPlace, commune: CommuneRow): string | undefined {
  if (place.today) return undefined
  if (place.size !== 'commune') return `${place.kind} ${place.shortName} cũ`
  if (place.shortName === commune.shortName && place.communes.length === 1) return undefined
  // 'phường 3', never a bare '3'.
  const name = /^\d/.test(place.shortName) ? `${place.kind} ${place.shortName}` : place.shortName
  return place.formerDistrict ? `${name} (${inSentence(place.formerDistrict)} cũ)` : `${name} (cũ)`
}

type Answer = { readonly reading: Reading; readonly commune: CommuneRow; readonly score: number }

/** The best reading for each commune, best first. */
function answers(gazetteer: Gazetteer, found: readonly Reading[]): Answer[] {
  const best = new Map<string, Answer>()
  for (const reading of found) {
    for (const [rank, code] of reading.place.communes.entries()) {
      const commune = gazetteer.communes.get(code)
      // Within an area the order of its communes is the order of the choices.
      const score = reading.score - (reading.place.size === 'commune' ? 0 : rank / 1000)
      if (commune && score >= LEAST_SCORE && score > (best.get(code)?.score ?? 0)) {
        best.set(code, { reading, commune, score })
      }
    }
  }
  const home = ({ commune }: Answer) => Number(commune.provinceCode === HOME_PROVINCE)
  return [...best.values()].sort(
    (a, b) => b.score - a.score || home(b) - home(a) || a.commune.code.localeCompare(b.commune.code),
  )
}

/**
 * Which of today's communes someone means who typed a place in one field: today's or former names, with or without
 * accents, words of kind and commas, the larger place behind the smaller, small slips of the pen.
 * @returns at most eight, best first; none when nothing was understood
 */
export function searchPlaces(gazetteer: Gazetteer, text: string): PlaceMatch[] {
  const words = placeWords(text)
  let ranked = answers(gazetteer, readings(gazetteer, words, false))
  if ((ranked[0]?.score ?? 0) < GOOD_SCORE) ranked = answers(gazetteer, readings(gazetteer, words, true))
  const [first, second] = ranked
  const alone = !second || (first && first.score - second.score >= CLEAR_LEAD)
  const choices = ranked.filter(({ score }) => score >= (first?.score ?? 0) - FARTHEST)
  const certain = Boolean(first?.reading.exact && alone && (first.reading.told || !second))
  return choices.slice(0, MOST).flatMap(({ reading, commune }, index) => {
    const label = communeLabel(gazetteer, commune.code)
    const because = reason(reading.place, commune)
    if (!label) return []
    const fromArea = reading.place.size !== 'commune'
    return [
      {
        communeCode: commune.code,
        label,
        ...(because && { because }),
        certain: certain && index === 0,
        fromArea,
      },
    ]
  })
}

/**
 * Today's communes on the land of a place whose name is the whole text ('Lãng Công', 'huyện Tam Dương', 'Vĩnh Phúc'),
 * for searching goods by place. A name of today leads to its own commune too. Every place of that name counts.
 * @returns codes without repetition; none when the text is no exact name of a place
 */
export function communesNamed(gazetteer: Gazetteer, text: string): string[] {
  const found = readings(gazetteer, placeWords(text), false).filter(({ exact, whole }) => exact && whole)
  const best = Math.max(...found.map(({ score }) => score))
  // A word of kind or a larger place rules readings out; without them all of them count.
  const meant = found.filter(({ told, score }) => !told || score >= best - CLEAR_LEAD)
  return [...new Set(meant.flatMap(({ place }) => place.communes))]
}
