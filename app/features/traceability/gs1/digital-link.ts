import { toGtin14 } from './gtin.ts'

/** What a GS1 Digital Link says of goods. AI in brackets. */
export interface DigitalLink {
  /** (01) fourteen digits. */
  readonly gtin: string
  /** (22) consumer product variant. */
  readonly variant?: string
  /** (10) batch or lot. */
  readonly lot?: string
  /** (21) serial number. */
  readonly serial?: string
  /** Further AIs of the query, such as 17 (expires, YYMMDD) or 3103 (net weight in grams). */
  readonly data?: Readonly<Record<string, string>>
}

/** Key qualifiers of a GTIN in the order in which the path must carry them (GS1 Digital Link: URI Syntax 1.3, 4.9). */
const QUALIFIERS = [
  { ai: '22', name: 'variant', alias: 'cpv' },
  { ai: '10', name: 'lot', alias: 'lot' },
  { ai: '21', name: 'serial', alias: 'ser' },
] as const
/** Words for AIs were dropped from the standard: read from old packs, never written. */
const GTIN_KEYS = ['01', 'gtin']
/** The 82 characters that AI 10, 21 and 22 may hold (GS1 General Specifications, figure 7.11-1), at most twenty. */
const QUALIFIER_VALUE = /^[!-"%-?A-Z_a-z]{1,20}$/
/** As a part of a path these mean a folder: every reader of addresses would take them out. */
const isFolderSign = (value: string): boolean => value === '.' || value === '..'

/**
 * Writes the address that a code on a pack carries: `https://…/01/{GTIN}/10/{lot}?17=…`.
 * @param base without a trailing slash
 * @throws RangeError for a GTIN with a wrong check digit, or a qualifier with signs that GS1 does not know
 */
export function buildDigitalLink(base: string, link: DigitalLink): string {
  const gtin = toGtin14(link.gtin)
  if (gtin === null) throw new RangeError(`Not a GTIN: ${link.gtin}`)
  const path = QUALIFIERS.flatMap(({ ai, name }) => {
    const value = link[name]
    if (value === undefined) return []
    if (!QUALIFIER_VALUE.test(value) || isFolderSign(value)) throw new RangeError(`Not a value of AI ${ai}: ${value}`)
    return [ai, encodeURIComponent(value)]
  })
  const query = Object.entries(link.data ?? {}).map(([ai, value]) => `${ai}=${encodeURIComponent(value)}`)
  const address = [base, '01', gtin, ...path].join('/')
  return query.length > 0 ? `${address}?${query.join('&')}` : address
}

/** Reads the address of a code on a pack; null for anything that is no Digital Link of goods. */
export function parseDigitalLink(text: string): DigitalLink | null {
  if (!URL.canParse(text)) return null
  const url = new URL(text)
  const parts = decodeAll(url.pathname.split('/').filter(Boolean))
  if (!parts || !url.protocol.startsWith('http')) return null
  // Anything may stand before the key: a resolver may live in a folder.
  const start = parts.findLastIndex(
    (part, at) => GTIN_KEYS.includes(part) && toGtin14(parts[at + 1] ?? '') !== null,
  )
  const gtin = toGtin14(parts[start + 1] ?? '')
  if (start < 0 || gtin === null) return null
  const qualifiers = readQualifiers(parts.slice(start + 2))
  if (!qualifiers) return null
  const data = Object.fromEntries([...url.searchParams].filter(([key]) => /^\d{2,4}$/.test(key)))
  return { gtin, ...qualifiers, ...(Object.keys(data).length > 0 ? { data } : {}) }
}

type Qualifiers = Pick<DigitalLink, 'variant' | 'lot' | 'serial'>

/** Null where a key is unknown, stands twice or in the wrong order, or has no proper value. */
function readQualifiers(parts: readonly string[]): Qualifiers | null {
  const found: { -readonly [K in keyof Qualifiers]: Qualifiers[K] } = {}
  let next = 0
  for (let at = 0; at < parts.length; at += 2) {
    const place = QUALIFIERS.findIndex(({ ai, alias }) => ai === parts[at] || alias === parts[at])
    const qualifier = QUALIFIERS[place]
    const value = parts[at + 1] ?? ''
    if (!qualifier || place < next || !QUALIFIER_VALUE.test(value)) return null
    found[qualifier.name] = value
    next = place + 1
  }
  return found
}

function decodeAll(parts: readonly string[]): string[] | null {
  try {
    return parts.map(decodeURIComponent)
  } catch (error) {
    if (error instanceof URIError) return null
    throw error
  }
}
