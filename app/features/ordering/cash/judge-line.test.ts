import { describe, expect, it } from 'vitest'
import { judgeLine, wantsLook, type JudgedPart } from './judge-line.ts'

const part: JudgedPart = {
  ...{ method: 'cash_on_delivery', status: 'delivered', total: 120_000n },
  ...{ cashReceived: null, cashHolder: null },
}

describe('a line of a carrier’s file', () => {
  it('books the exact cash of a parcel under way or delivered, and nothing else', () => {
    expect(judgeLine(120_000n, [part])).toBe('booked')
    expect(judgeLine(120_000n, [{ ...part, status: 'handed_over' }])).toBe('booked')
    expect(judgeLine(119_999n, [part])).toBe('differs')
    expect(judgeLine(120_001n, [part])).toBe('differs')
    expect(judgeLine(120_000n, [{ ...part, status: 'refused' }])).toBe('not_under_way')
    expect(judgeLine(120_000n, [{ ...part, status: 'packed' }])).toBe('not_under_way')
    expect(judgeLine(120_000n, [{ ...part, method: 'vietqr' }])).toBe('not_cash')
    expect(judgeLine(120_000n, [])).toBe('no_parcel')
    expect(judgeLine(120_000n, [part, part])).toBe('several_parcels')
  })

  it('says who had the cash before', () => {
    const taken = { ...part, cashReceived: 120_000n }
    expect(judgeLine(120_000n, [{ ...taken, cashHolder: 'carrier' }])).toBe('known')
    expect(judgeLine(120_000n, [{ ...taken, cashHolder: 'seller' }])).toBe('seller_has_it')
  })

  it('leaves alone what was paid before and took no cash', () => {
    expect(wantsLook('not_cash', 0n)).toBe(false)
    expect(wantsLook('not_cash', 1n)).toBe(true)
    expect(wantsLook('booked', 120_000n)).toBe(false)
    expect(wantsLook('no_parcel', 0n)).toBe(true)
  })
})
