import { systemRandomBytes } from './random.ts'
import type { RandomBytes } from './random.ts'

/** Thirty-two signs that are not mistaken for one another: no 0 and O, no 1 and I. Each carries five bits. */
export const CODE_ALPHABET = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789'

const SIZE = CODE_ALPHABET.length
const ORDER_SIGNS = 8
/** Twelve random signs are 60 bits: nobody finds a lot, or a payment, by trying. */
const LOT_SIGNS = 12
const TRANSFER_PREFIX = 'CL'
const TRANSFER_SIGNS = 9
const TRANSFER_LENGTH = TRANSFER_PREFIX.length + TRANSFER_SIGNS + 1
const IN_ALPHABET = new RegExp(`^[${CODE_ALPHABET}]+$`)

/** Upper case, without the spaces, dashes and dots that people and banks put in. */
export function normaliseCode(typed: string): string {
  return typed.toUpperCase().replace(/[^0-9A-Z]/g, '')
}

/** A new order code in two groups of four, `7K3M-2QXW`: read aloud and printed; it opens nothing by itself. */
export function newOrderCode(randomBytes: RandomBytes = systemRandomBytes): string {
  return dashed(randomSigns(ORDER_SIGNS, randomBytes))
}

/** The order code that a person meant, written as we keep it (`7K3M-2QXW`), or null where it cannot be one. */
export function readOrderCode(typed: string): string | null {
  const code = normaliseCode(typed)
  return code.length === ORDER_SIGNS && IN_ALPHABET.test(code) ? dashed(code) : null
}

/** A new lot code: thirteen signs without dashes, unguessable (60 bits), the last a check character. */
export function newLotCode(randomBytes: RandomBytes = systemRandomBytes): string {
  return withCheckCharacter(randomSigns(LOT_SIGNS, randomBytes))
}

/** Whether a text, in any writing, is a lot code whose check character agrees. */
export function isLotCode(typed: string): boolean {
  return readLotCode(typed) !== null
}

/** The lot code that a person meant, written as we keep it, or null where it is mistyped. */
export function readLotCode(typed: string): string | null {
  const code = normaliseCode(typed)
  return code.length === LOT_SIGNS + 1 && hasCheckCharacter(code) ? code : null
}

/** A lot code in groups for print and reading aloud: `ABCD-EFGH-JKLMN`. */
export function formatLotCode(code: string): string {
  return `${code.slice(0, 4)}-${code.slice(4, 8)}-${code.slice(8)}`
}

/**
 * A new transfer reference: `CL`, nine random signs and a check character, twelve of A–Z 2–9 in all. It fits the
 * 25 characters of a VietQR purpose and survives what banks do to text (case, spaces, text before and after).
 */
export function newTransferReference(randomBytes: RandomBytes = systemRandomBytes): string {
  return withCheckCharacter(TRANSFER_PREFIX + randomSigns(TRANSFER_SIGNS, randomBytes))
}

/** Whether a text is a transfer reference that nothing has mangled. */
export function isTransferReference(text: string): boolean {
  return text.length === TRANSFER_LENGTH && text.startsWith(TRANSFER_PREFIX) && hasCheckCharacter(text)
}

/**
 * Every transfer reference that a bank's text may hold, in order of appearance, each once.
 * The check character has 32 values, so a found one is a candidate: only the database knows it.
 */
export function findTransferReferences(bankText: string): string[] {
  const text = normaliseCode(bankText)
  const starts = [...text.matchAll(/(?=CL)/g)].map((match) => match.index)
  const found = starts.map((start) => text.slice(start, start + TRANSFER_LENGTH)).filter(isTransferReference)
  return [...new Set(found)]
}

/** Appends a check character (ISO 7064 hybrid system, here MOD 33,32) that betrays any one wrong sign. */
export function withCheckCharacter(code: string): string {
  return code + CODE_ALPHABET.charAt((SIZE + 1 - remainder(code)) % SIZE)
}

/** Whether the last sign is the check character of those before it. */
export function hasCheckCharacter(code: string): boolean {
  return code.length > 1 && IN_ALPHABET.test(code) && withCheckCharacter(code.slice(0, -1)) === code
}

/** The product that the recursive rule of ISO 7064 hands to the check character: 1 to 32. */
function remainder(code: string): number {
  let product = SIZE
  for (const sign of code) {
    const sum = (product + CODE_ALPHABET.indexOf(sign)) % SIZE || SIZE
    product = (sum * 2) % (SIZE + 1)
  }
  return product
}

function randomSigns(length: number, randomBytes: RandomBytes): string {
  // 256 is a multiple of 32, so the remainder of a byte favours no sign.
  return Array.from(randomBytes(length), (byte) => CODE_ALPHABET.charAt(byte % SIZE)).join('')
}

function dashed(code: string): string {
  return `${code.slice(0, 4)}-${code.slice(4)}`
}
