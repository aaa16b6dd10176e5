/** A source of random bytes: the system's for secrets and ids, a seeded one for demo data and tests. */
export type RandomBytes = (size: number) => Uint8Array

/** Unguessable bytes from the platform (Web Crypto: the same in Node and in a browser). */
export const systemRandomBytes: RandomBytes = (size) =>
  globalThis.crypto.getRandomValues(new Uint8Array(size))

/** A repeatable stream of choices. Never use it for anything that must not be guessed. */
export type Random = {
  /** A number in [0, 1). */
  next(): number
  /** A whole number from `min` to `max`, both included. */
  int(min: number, max: number): number
  /** True with the given probability. */
  chance(probability: number): boolean
  /** One of the items. @throws RangeError when there is none */
  pick<T>(items: readonly T[]): T
  /** One of the items, as often as its weight says. @throws RangeError when no weight is positive */
  weighted<T>(items: readonly (readonly [item: T, weight: number])[]): T
  /** A shuffled copy. */
  shuffle<T>(items: readonly T[]): T[]
  bytes: RandomBytes
  /** A stream of its own, so that drawing more in one place does not move what is drawn in another. */
  fork(name: string): Random
}

/** Makes a stream; the same seed always gives the same stream. */
export function seededRandom(seed: string | number): Random {
  const text = String(seed)
  const next = mulberry32(hash(text))

  const int = (min: number, max: number) => {
    if (!(max >= min)) throw new RangeError(`No whole number between ${min} and ${max}`)
    return min + Math.floor(next() * (max - min + 1))
  }

  return {
    next,
    int,
    chance: (probability) => next() < probability,
    pick: (items) => pickAt(items, next()),
    weighted: (items) => pickWeighted(items, next()),
    shuffle: (items) =>
      items
        .map((item) => ({ item, at: next() }))
        .sort((a, b) => a.at - b.at)
        .map(({ item }) => item),
    bytes: (size) => Uint8Array.from({ length: size }, () => int(0, 255)),
    fork: (name) => seededRandom(`${text}/${name}`),
  }
}

function pickAt<T>(items: readonly T[], at: number): T {
  for (const item of items.slice(Math.floor(at * items.length))) return item
  throw new RangeError('Nothing to pick from')
}

function pickWeighted<T>(items: readonly (readonly [item: T, weight: number])[], at: number): T {
  const heavy = items.filter(([, weight]) => weight > 0)
  let left = at * heavy.reduce((sum, [, weight]) => sum + weight, 0)
  for (const [item, weight] of heavy) {
    left -= weight
    if (left < 0) return item
  }
  // Rounding may leave a hair above zero: that belongs to the last one.
  return pickAt(
    heavy.slice(-1).map(([item]) => item),
    0,
  )
}

/** FNV-1a, 32 bits: spreads a seed's text over the generator's whole state. */
function hash(text: string): number {
  let state = 0x811c9dc5
  for (const byte of new TextEncoder().encode(text)) state = Math.imul(state ^ byte, 0x01000193)
  return state >>> 0
}

/** Tommy Ettinger's mulberry32 (public domain): 32 bits of state, good enough for demo data. */
function mulberry32(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}
