import type { Gazetteer, NamedPlace } from './gazetteer.ts'
import { editDistance, slipsAllowed } from './near-names.ts'
import { kindAt, kindBefore, type PlaceWord } from './place-words.ts'
import { spelling } from './spelling.ts'

/** One way to understand what was typed: these words name this place, the others where it lies. */
export type Reading = {
  readonly place: NamedPlace
  readonly score: number
  /** no slip, no accent that differs, nothing unexplained behind the name */
  readonly exact: boolean
  /** a word of kind or a larger place says which of several is meant */
  readonly told: boolean
  /** every word is explained: the text is a place and nothing else */
  readonly whole: boolean
}

/** The words `from` (counted) up to `to` (not counted) that name a place, with how many slips. */
export type Mention = { readonly from: number; readonly to: number; readonly slips: number }

const LONGEST_NAME = 6

const keyOf = (words: readonly PlaceWord[], from: number, to: number) =>
  words
    .slice(from, to)
    .map(({ folded }) => folded)
    .join('')

/** How many words from `at` name one of `areas`: [length, slips], or undefined. */
function areaAt(words: readonly PlaceWord[], at: number, areas: ReadonlySet<string>, withSlips: boolean) {
  const longest = Math.min(words.length, at + LONGEST_NAME)
  for (let to = longest; to > at; to--) {
    const key = keyOf(words, at, to)
    if (areas.has(key)) return { length: to - at, slips: 0, key }
  }
  for (let to = longest; withSlips && to > at; to--) {
    const typed = keyOf(words, at, to)
    const most = Math.min(1, slipsAllowed(typed.length))
    if (most === 0) continue
    for (const area of areas) {
      if (editDistance(typed, area, most) <= most) return { length: to - at, slips: 1, key: area }
    }
  }
  return undefined
}

type Explained = { readonly areas: string[]; slips: number; unknown: number }

/** Reads the words beside a name as larger places that hold it. */
function explain(words: readonly PlaceWord[], areas: ReadonlySet<string>, withSlips: boolean): Explained {
  const result: Explained = { areas: [], slips: 0, unknown: 0 }
  let at = 0
  while (at < words.length) {
    const skip = kindAt(words, at)?.length ?? 0
    const bare = areaAt(words, at, areas, withSlips)
    const behindKind = !bare && skip > 0 ? areaAt(words, at + skip, areas, withSlips) : undefined
    const area = bare ?? behindKind
    if (area) result.areas.push(area.key)
    result.slips += area?.slips ?? 0
    result.unknown += area ? 0 : 1
    at += (behindKind ? skip : 0) + (area?.length ?? 1)
  }
  return result
}

/** Whether an accent that was typed contradicts the name; words typed plain agree with anything. */
function accentsDiffer(
  words: readonly PlaceWord[],
  { from, to, slips }: Mention,
  shortName: string,
): boolean {
  if (slips > 0) return false
  const name = shortName
    .replaceAll(/['’]/g, '')
    .split(/[^\p{L}\p{M}\d]+/u)
    .filter(Boolean)
  if (name.length !== to - from) return false
  return words
    .slice(from, to)
    .some(
      ({ typed, folded }, at) =>
        typed.toLowerCase() !== folded && spelling(typed) !== spelling(name[at] ?? ''),
    )
}

function kindScore(kind: ReturnType<typeof kindBefore>, place: NamedPlace): number {
  if (!kind) return 0
  if (kind.kind === place.kind && kind.sizes.includes(place.size)) return 6
  // After two reforms people mix up xã, phường and thị trấn, or thị xã and thành phố; not sizes.
  return kind.sizes.includes(place.size) ? -3 : -20
}

/** What each unexplained word before the name costs: a house and a street may stand there, a place should not. */
function strangeness(place: NamedPlace, hasKind: boolean, afterComma: boolean): number {
  if (place.size !== 'commune') return 6
  return hasKind ? 1 : afterComma ? 5 : 8
}

/**
 * Weighs one reading. 100 is a bare exact name; larger places that fit add a little, what stays unexplained or
 * differs takes away. undefined when the words make no sense this way.
 */
export function readAs(
  words: readonly PlaceWord[],
  mention: Mention,
  place: NamedPlace,
  withSlips: boolean,
): Reading | undefined {
  const kind = kindBefore(words, mention.from)
  const key = keyOf(words, mention.from, mention.to)
  const start = mention.from - (kind?.length ?? 0)
  // 'Phường 1' or 'thị trấn Bo' must be said with its kind; a bare '1' is a house number.
  if (!kind && (/^\d+$/.test(key) || (key.length <= 2 && words.length > 1))) return undefined
  const before = explain(words.slice(0, start), place.within, withSlips)
  const after = explain(words.slice(mention.to), place.within, withSlips)
  if (after.unknown > 2) return undefined

  const strange =
    before.unknown * strangeness(place, kind !== undefined, words[mention.from]?.afterComma === true)
  const differs = accentsDiffer(words, mention, place.shortName)
  const areas = [...before.areas, ...after.areas]
  const slips = mention.slips + before.slips + after.slips
  const score =
    100 +
    (place.today && place.size === 'commune' ? 4 : 0) -
    (place.size === 'district' ? 4 : place.size === 'province' ? 10 : 0) +
    kindScore(kind, place) +
    4 * areas.length -
    (!kind && areas.length > 0 && areas.every((area) => place.outdated.has(area)) ? 6 : 0) -
    Math.min(30, strange) -
    20 * after.unknown -
    9 * mention.slips -
    6 * (before.slips + after.slips) -
    (differs ? 9 : 0)
  return {
    place,
    score,
    exact: slips === 0 && after.unknown === 0 && !differs,
    told: areas.length > 0 || kind !== undefined,
    whole: before.unknown + after.unknown === 0,
  }
}

/** Every way to understand the words by exact names; by names with slips too when `withSlips`. */
export function readings(gazetteer: Gazetteer, words: readonly PlaceWord[], withSlips: boolean): Reading[] {
  const found: Reading[] = []
  const read = (mention: Mention, key: string) => {
    for (const place of gazetteer.byKey.get(key) ?? []) {
      const reading = readAs(words, mention, place, withSlips)
      if (reading) found.push(reading)
    }
  }
  for (let from = 0; from < words.length; from++) {
    for (let to = from + 1; to <= Math.min(words.length, from + LONGEST_NAME); to++) {
      const typed = keyOf(words, from, to)
      read({ from, to, slips: 0 }, typed)
      // A name that exists is no slip of another.
      if (!withSlips || gazetteer.byKey.has(typed)) continue
      for (const { key, slips } of gazetteer.near(typed)) read({ from, to, slips }, key)
    }
  }
  return found
}
