import { randomBytes } from 'node:crypto'

/** A name as Stripe makes them: what it names in front, then what nobody guesses. */
export function newId(prefix: string): string {
  return `${prefix}_${randomBytes(12).toString('hex')}`
}
