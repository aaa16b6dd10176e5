import type { PlaceMatch } from '#app/features/geography/index.ts'

/** What the server makes of a typed place. */
export interface PlaceAnswer {
  /** The text that this answers. */
  readonly asked: string
  readonly communeCode: string | null
  /** 'Xã Tam Đảo, Phú Thọ' */
  readonly label: string | null
  /** The former name that led there. */
  readonly because: string | null
  /** Offered where the text may mean several communes. */
  readonly choices: readonly PlaceMatch[]
  /** A key, null when the commune is known. */
  readonly error: string | null
}

interface Typed {
  readonly place?: string
  /** The choice made beside the field, and the text for which it was offered. */
  readonly communeCode?: string
  readonly placeAsked?: string
}

interface Places {
  findPlaces(text: string): readonly PlaceMatch[]
  commune(code: string): object | undefined
  communeLabel(code: string): string
}

/** Longer than any address; what lies behind is no place. */
const MOST_LETTERS = 200

/**
 * Which commune is meant: the one chosen beside the field, as long as the text is still the one that it was offered
 * for; else the one that the text names without doubt; else choices, or the request to say it again.
 */
export function answerPlace(places: Places, typed: Typed): PlaceAnswer {
  const asked = (typed.place ?? '')
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .trim()
    .slice(0, MOST_LETTERS)
  const none = { asked, communeCode: null, label: null, because: null, choices: [] }
  if (!asked) return { ...none, error: 'geography:required' }
  const chosen = typed.placeAsked === asked ? typed.communeCode : undefined
  const matches = places.findPlaces(asked)
  if (chosen && places.commune(chosen)) {
    const because = matches.find(({ communeCode }) => communeCode === chosen)?.because ?? null
    return { ...none, communeCode: chosen, label: places.communeLabel(chosen), because, error: null }
  }
  const certain = matches.find((match) => match.certain && !match.fromArea)
  if (certain) {
    const { communeCode, label, because = null } = certain
    return { ...none, communeCode, label, because, error: null }
  }
  if (matches.length === 0) return { ...none, error: 'geography:notFound' }
  const area = matches.every(({ fromArea }) => fromArea)
  return { ...none, choices: matches, error: area ? 'geography:chooseInArea' : 'geography:choose' }
}
