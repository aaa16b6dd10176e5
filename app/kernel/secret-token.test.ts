import { expect, it } from 'vitest'
import { hashToken, newSecretToken } from './secret-token.server.ts'

it('makes 128-bit tokens that fit a URL', () => {
  expect(newSecretToken()).toMatch(/^[\w-]{22}$/)
  expect(newSecretToken()).not.toBe(newSecretToken())
  expect(newSecretToken((size) => new Uint8Array(size))).toBe('A'.repeat(22))
})

it('hashes with SHA-256, in hex', () => {
  // FIPS 180-2, appendix B.1
  expect(hashToken('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad')
})
