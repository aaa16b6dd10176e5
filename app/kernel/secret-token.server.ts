import { createHash } from 'node:crypto'
import { systemRandomBytes } from './random.ts'
import type { RandomBytes } from './random.ts'

const TOKEN_BYTES = 16

/** A new secret for a link or cookie: 128 random bits as 22 URL-safe characters. Keep only its hash. */
export function newSecretToken(randomBytes: RandomBytes = systemRandomBytes): string {
  return Buffer.from(randomBytes(TOKEN_BYTES)).toString('base64url')
}

/** What the database keeps of a secret token: SHA-256 in hex. No salt: 128 random bits cannot be tried out. */
export function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}
