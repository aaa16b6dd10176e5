import { systemClock } from './clock.ts'
import type { Clock } from './clock.ts'
import { systemRandomBytes } from './random.ts'
import type { RandomBytes } from './random.ts'

/** The 74 random bits of a UUIDv7: 12 behind the version, 62 behind the variant. */
const RANDOM_BITS = 74n
const LOW_BITS = 62n
const UUID_V7 = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/

/**
 * Makes a maker of UUIDv7 ids (RFC 9562) from a clock and a source of bytes.
 * Ids of one maker always grow, also within a millisecond and when the clock steps back (method 2 of section 6.2:
 * the random part is raised by a random step), so that index pages fill in order.
 */
export function idGenerator(clock: Clock, randomBytes: RandomBytes): () => string {
  let lastMillis = -1n
  let lastRandom = 0n

  return () => {
    const now = BigInt(clock.now().getTime())
    if (now > lastMillis) {
      lastMillis = now
      lastRandom = toBigInt(randomBytes(10)) >> (80n - RANDOM_BITS)
    } else {
      lastRandom += 1n + toBigInt(randomBytes(4))
      if (lastRandom >> RANDOM_BITS) {
        lastMillis += 1n
        lastRandom = toBigInt(randomBytes(10)) >> (80n - RANDOM_BITS)
      }
    }
    return format(lastMillis, lastRandom)
  }
}

/** A new id for a row: UUIDv7, lower case, from the system's clock and randomness. */
export const newId = idGenerator(systemClock, systemRandomBytes)

/** Whether a text is an id as we make them; guards what comes in by URL before it reaches a uuid column. */
export function isId(text: string): boolean {
  return UUID_V7.test(text)
}

function toBigInt(bytes: Uint8Array): bigint {
  return bytes.reduce((sum, byte) => (sum << 8n) | BigInt(byte), 0n)
}

function format(millis: bigint, random: bigint): string {
  const high = random >> LOW_BITS
  const low = random & ((1n << LOW_BITS) - 1n)
  const value = (millis << 80n) | (7n << 76n) | (high << 64n) | (2n << LOW_BITS) | low
  const hex = value.toString(16).padStart(32, '0')
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-')
}
