/** A share of refused parcels. */
export interface RefusedShare {
  readonly basisPoints: number
  /** It says nothing about a phone to which fewer parcels were sent. */
  readonly ofAtLeast: number
}

/** From which refusals at the door on a phone is not offered cash. */
export interface RefusalLimit {
  /** So many refused parcels, whatever else was taken. */
  readonly mostRefused: number
  /** Or such a share of all of them; null where only the count limits. */
  readonly share: RefusedShare | null
  /** Counted over so many days back. */
  readonly days: number
}

/** Until an operator sets another: half of at least three parcels sent in vain, or five, within half a year. */
export const builtInLimit: RefusalLimit = {
  mostRefused: 5,
  share: { basisPoints: 5_000, ofAtLeast: 3 },
  days: 180,
}

/** How the parcels of one phone that were to be paid at the door have ended. */
export interface Refusals {
  readonly refused: number
  /** Refused and delivered together. */
  readonly ended: number
}

/** Whether a phone with these refusals is not offered cash. */
export function isOverLimit({ refused, ended }: Refusals, { mostRefused, share }: RefusalLimit): boolean {
  if (refused >= mostRefused) return true
  if (!share || ended < share.ofAtLeast) return false
  return refused * 10_000 >= share.basisPoints * ended
}

/** Whether the next refusal is one too many, or the last one was. */
export const isNearLimit = ({ refused, ended }: Refusals, limit: RefusalLimit): boolean =>
  refused > 0 && isOverLimit({ refused: refused + 1, ended: ended + 1 }, limit)

/** The share of refused parcels, whole percent; 0 where none has ended. */
export const percentRefused = ({ refused, ended }: Refusals): number =>
  ended === 0 ? 0 : Math.round((refused * 100) / ended)
