const MINUTE = 60_000
const pauses = [1, 2, 5, 10, 20, 40, 60, 120, 240, 480].map((minutes) => minutes * MINUTE)
const DAY = 24 * 60 * MINUTE
/** A gateway that has said nothing final for so many askings (about two weeks) is a person's to call. */
const MOST_ASKED = 24

/** For what is asked about until it has an end, however long that takes. */
export const inADay = (now: Date): Date => new Date(now.getTime() + DAY)

/**
 * When to ask once more about what has had its last word, for what can follow it unheard.
 * @param since when the days began to count
 * @param days growing, as the gateway's capabilities say; none where its last word is the last
 * @returns null once all the looks are past
 */
export function nextLook(since: Date, days: readonly number[] | undefined, now: Date): Date | null {
  const looks = (days ?? []).map((one) => new Date(since.getTime() + one * DAY))
  return looks.find((look) => look > now) ?? null
}

/**
 * When to ask a gateway again about what it has not ended yet: soon at first, then less and less, then daily.
 * @param asked how often it was asked before
 * @returns null once there is no use in asking
 */
export function nextAsking(asked: number, now: Date): Date | null {
  if (asked >= MOST_ASKED) return null
  return new Date(now.getTime() + (pauses[asked] ?? DAY))
}
