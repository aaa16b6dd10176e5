import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { matchCarrier, referenceOf, type AwaitedRemittance } from './carrier-match.ts'

const ghn: AwaitedRemittance = {
  ...{ remittanceId: 'a', carrier: 'GHN', paidOut: 163_000n, reference: 'PC20261122A7' },
}
const viettel: AwaitedRemittance = {
  ...{ remittanceId: 'b', carrier: 'Viettel Post', paidOut: 540_000n, reference: null },
}
const sure = { remittanceId: 'a', sure: true }
const guess = { remittanceId: 'a', sure: false }

describe('a carrier’s payment', () => {
  it.each([
    ['as it was sent', 'PC20261122A7'],
    ['in lower case, with dashes', 'pc-2026-1122-a7'],
    ['glued to the bank’s words', 'IBFTGHNPC20261122A7CT'],
    ['with a day after it', 'GHN TT COD PC20261122A7 22/11/2026'],
    ['cut by a space', 'GHN PC2026 1122A7'],
  ])('is sure where number and amount agree: %s', (_, purpose) => {
    expect(matchCarrier({ amount: 163_000n, purpose }, [ghn, viettel])).toEqual(sure)
  })

  it.each([
    ['its amount differs by a đồng', 162_999n, 'PC20261122A7'],
    ['its purpose names the carrier alone', 163_000n, 'GHN doi soat COD'],
    ['its purpose says nothing', 163_000n, 'thanh toan'],
  ])('is only proposed where %s', (_, amount, purpose) => {
    expect(matchCarrier({ amount, purpose }, [ghn, viettel])).toEqual(guess)
  })

  it('knows a carrier by its name as banks write it', () => {
    const twin = { ...ghn, paidOut: 540_000n, reference: null }
    const money = { amount: 540_000n, purpose: 'CTY VIETTELPOST CHUYEN TIEN' }
    expect(matchCarrier(money, [twin, viettel])).toEqual({ remittanceId: 'b', sure: false })
  })

  it('is nobody’s where nothing speaks for one file alone', () => {
    const twin = { ...ghn, remittanceId: 'c' }
    expect(matchCarrier({ amount: 163_000n, purpose: 'PC20261122A7' }, [ghn, twin])).toBeNull()
    expect(matchCarrier({ amount: 163_000n, purpose: '' }, [ghn, twin])).toBeNull()
    expect(
      matchCarrier({ amount: 1n, purpose: 'PC202611220' }, [{ ...ghn, reference: 'PC20261122' }]),
    ).toBeNull()
    expect(matchCarrier({ amount: 1n, purpose: 'x' }, [])).toBeNull()
  })

  it('that names two files is for a person, though the amount is one’s', () => {
    const other = { ...viettel, reference: 'VTP998877' }
    const money = { amount: 163_000n, purpose: 'PC20261122A7 VTP998877' }
    expect(matchCarrier(money, [ghn, other])).toEqual(guess)
  })

  it.each(['AB12', 'ABCDEFG1'])('is never sure by a number that tells little: %s', (reference) => {
    expect(matchCarrier({ amount: 163_000n, purpose: reference }, [{ ...ghn, reference }])).toEqual(guess)
  })

  it('takes no number that is part of a longer one', () => {
    const digits = { ...ghn, reference: '20261122' }
    expect(matchCarrier({ amount: 1n, purpose: 'so 120261122' }, [digits])).toBeNull()
    expect(matchCarrier({ amount: 163_000n, purpose: 'so 202611220' }, [digits])).toEqual(guess)
  })

  it('is sure by any telling number among any words, and by no other amount', () => {
    const number = fc.stringMatching(/^[A-Z]{2}[0-9]{4,10}[A-Z]$/)
    const words = fc.string({ unit: fc.constantFrom(...'abc xyz/.-đô'), maxLength: 20 })
    fc.assert(
      fc.property(
        number,
        words,
        words,
        fc.bigInt(1n, 10n ** 9n),
        fc.boolean(),
        (reference, a, b, paidOut, off) => {
          const file = { ...ghn, reference, paidOut }
          const money = {
            amount: off ? paidOut + 1n : paidOut,
            purpose: `${a} ${reference.toLowerCase()} ${b}`,
          }
          expect(matchCarrier(money, [file])).toEqual({ remittanceId: 'a', sure: !off })
        },
      ),
    )
  })
})

it('keeps a number as letters and digits', () => {
  expect(referenceOf(' pđ-2026/11 ')).toBe('PD202611')
  expect(referenceOf(' – ')).toBeNull()
})

it('keeps no more signs than were written, and only those that the database takes', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (written) => {
      const kept = referenceOf(written)
      if (kept !== null) expect(kept).toMatch(/^[A-Z0-9]{1,40}$/)
    }),
  )
})
