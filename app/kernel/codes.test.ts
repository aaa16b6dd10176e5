import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  CODE_ALPHABET,
  findTransferReferences,
  formatLotCode,
  isLotCode,
  isTransferReference,
  newLotCode,
  newOrderCode,
  newTransferReference,
  readLotCode,
  readOrderCode,
  withCheckCharacter,
} from './codes.ts'
import { seededRandom } from './random.ts'

const bytes = fc.integer().map((seed) => seededRandom(seed).bytes)
const sign = fc.constantFrom(...CODE_ALPHABET)

it('uses thirty-two signs, none of them mistaken for another', () => {
  expect(new Set(CODE_ALPHABET).size).toBe(32)
  expect(CODE_ALPHABET).not.toMatch(/[01OI]/)
})

describe('order codes', () => {
  it('are two groups of four, however they are typed', () => {
    fc.assert(
      fc.property(bytes, (random) => {
        const code = newOrderCode(random)
        expect(code).toMatch(/^[A-HJ-NP-Z2-9]{4}-[A-HJ-NP-Z2-9]{4}$/)
        expect(readOrderCode(` ${code.toLowerCase().replace('-', ' ')} `)).toBe(code)
      }),
    )
  })

  it.each(['', 'ABCD', 'ABCD-EFG0', 'ABCD-EFGHJ'])('refuses "%s"', (typed) => {
    expect(readOrderCode(typed)).toBeNull()
  })
})

describe('lot codes', () => {
  it('are read back from any writing', () => {
    fc.assert(
      fc.property(bytes, (random) => {
        const code = newLotCode(random)
        expect(code).toHaveLength(13)
        expect(readLotCode(formatLotCode(code).toLowerCase())).toBe(code)
      }),
    )
  })

  it('betray any one wrong sign', () => {
    fc.assert(
      fc.property(bytes, fc.nat(12), sign, (random, at, wrong) => {
        const code = newLotCode(random)
        fc.pre(code[at] !== wrong)
        expect(isLotCode(code.slice(0, at) + wrong + code.slice(at + 1))).toBe(false)
      }),
    )
  })

  it('betray nearly all swapped neighbours', () => {
    const pairs = [...CODE_ALPHABET].flatMap((a) => [...CODE_ALPHABET].map((b) => [a, b] as const))
    const different = pairs.filter(([a, b]) => a !== b)
    const missed = different.filter(([a, b]) => {
      const code = withCheckCharacter(`K7${a}${b}`)
      return withCheckCharacter(`K7${b}${a}`).at(-1) === code.at(-1)
    })
    expect(missed.length / different.length).toBeLessThan(0.01)
  })

  it('are refused when cut or foreign', () => {
    expect(isLotCode(newLotCode().slice(0, -1))).toBe(false)
    expect(isLotCode('')).toBe(false)
    expect(isLotCode('8938505974192')).toBe(false)
  })
})

describe('transfer references', () => {
  it('survive what banks do to text', () => {
    fc.assert(
      fc.property(bytes, (random) => {
        const reference = newTransferReference(random)
        expect(reference).toMatch(/^CL[A-HJ-NP-Z2-9]{10}$/)
        for (const text of [
          reference,
          `MBVCB.3278907687.${reference}.CT tu 0123499999 NGUYEN VAN A toi 2600205`,
          `IBFT${reference}FT23084`,
          `Chị Lan chuyển tiền ${reference} ạ`,
          `CL${reference}`,
        ]) {
          expect(findTransferReferences(text)).toContain(reference)
        }
      }),
    )
  })

  it('are found among any words, whatever the case and the gaps', () => {
    const gap = fc.constantFrom('', ' ', '-', '.', ' / ', '\n')
    const gaps = fc.array(gap, { minLength: 12, maxLength: 12 })
    const words = fc.string({ unit: fc.constantFrom(...'abc xyz.019-'), maxLength: 30 })
    fc.assert(
      fc.property(bytes, words, words, gaps, (random, before, after, between) => {
        const reference = newTransferReference(random)
        const mangled = [...reference]
          .map((letter, at) => letter.toLowerCase() + (between[at] ?? ''))
          .join('')
        expect(findTransferReferences(`${before} ${mangled}${after}`)).toContain(reference)
      }),
    )
  })

  it('are known to be mangled', () => {
    const reference = newTransferReference(seededRandom(1).bytes)
    const wrong = reference.endsWith('A') ? 'B' : 'A'
    expect(isTransferReference(reference)).toBe(true)
    expect(isTransferReference(reference.slice(0, -1) + wrong)).toBe(false)
    expect(findTransferReferences(reference.slice(0, -1))).toEqual([])
    expect(findTransferReferences('chuyen tien an sang')).toEqual([])
  })

  it('are found each once, in the order of the text', () => {
    const [one, two] = [1, 2].map((seed) => newTransferReference(seededRandom(seed).bytes))
    expect(findTransferReferences(`${two} ${one} ${two}`)).toEqual([two, one])
  })
})
