/** Which ground each drawing stands on. The grounds exist in light and dark (`tokens.css`, `--tint-*`). */
const tints = {
  honey: 'amber',
  beeswax: 'amber',
  tea: 'tea',
  'flower-tea': 'grain',
  'herbal-tea': 'tea',
  'green-tea-powder': 'leaf',
  'dragon-fruit': 'rose',
  guava: 'leaf',
  pomelo: 'grain',
  orange: 'peach',
  persimmon: 'peach',
  grape: 'lilac',
  banana: 'grain',
  longan: 'earth',
  chayote: 'leaf',
  'leafy-greens': 'leaf',
  roots: 'peach',
  chili: 'rose',
  garlic: 'lilac',
  mushroom: 'earth',
  cordyceps: 'peach',
  rice: 'grain',
  'sticky-rice': 'leaf',
  noodles: 'grain',
  'glass-noodles': 'sky',
  'rice-cake': 'leaf',
  starch: 'earth',
  beans: 'tea',
  peanut: 'clay',
  sesame: 'earth',
  'bamboo-shoot': 'tea',
  sausage: 'rose',
  'dried-meat': 'clay',
  pork: 'rose',
  chicken: 'peach',
  eggs: 'sky',
  milk: 'sky',
  fish: 'sky',
  'fermented-fish': 'sky',
  'fish-floss': 'peach',
  'soy-sauce': 'clay',
  'chili-sauce': 'rose',
  spice: 'amber',
  wine: 'clay',
  water: 'sky',
  juice: 'peach',
  coffee: 'earth',
  cocoa: 'clay',
  herbs: 'tea',
  'essential-oil': 'lilac',
  soap: 'lilac',
  pottery: 'clay',
  bamboo: 'tea',
  rattan: 'grain',
  wood: 'earth',
  textile: 'lilac',
  embroidery: 'sky',
  candle: 'amber',
  flower: 'rose',
  bonsai: 'tea',
  'ornamental-fish': 'sky',
  'gift-box': 'rose',
  tourism: 'sky',
} as const

export type IllustrationKind = keyof typeof tints

const kinds = new Set<string>(Object.keys(tints))

/** Every kind that has a drawing. */
export const ILLUSTRATION_KINDS: readonly IllustrationKind[] = Object.keys(tints).filter(isIllustrationKind)

/** Whether a stored word names one of our drawings. */
export function isIllustrationKind(word: string): word is IllustrationKind {
  return kinds.has(word)
}

export const illustrationUrl = (kind: IllustrationKind): string => `/illustrations/${kind}.svg`

/** The class that lays the ground under a drawing or a photo that is still on its way. */
export const tintClass = (kind: IllustrationKind): string => `tint-${tints[kind]}`

export const PORTRAITS = 24
export const PLACES = 6

/** One of the drawn faces, 1 to 24. */
export const portraitUrl = (number: number): string => `/portraits/${number}.svg`

/** One of the drawn landscapes, 1 to 6. */
export const placeUrl = (number: number): string => `/places/${number}.svg`
