import fc from 'fast-check'
import { afterEach, describe, expect, it } from 'vitest'
import { readVnpayDate, writeVnpayDate } from './dates.ts'

const zone = process.env['TZ']
afterEach(() => {
  if (zone === undefined) delete process.env['TZ']
  else process.env['TZ'] = zone
})

describe.each(['UTC', 'Asia/Ho_Chi_Minh', 'America/New_York', 'Pacific/Apia'])('on a machine in %s', (tz) => {
  it('dates are those of Viet Nam', () => {
    process.env['TZ'] = tz
    expect(writeVnpayDate(new Date('2026-11-22T18:30:05Z'))).toBe('20261123013005')
    expect(readVnpayDate('20261123013005')).toEqual(new Date('2026-11-22T18:30:05Z'))
  })
})

it('every second is read as it was written', () => {
  const instants = fc.date({
    min: new Date('2000-01-01T00:00:00Z'),
    max: new Date('2099-12-31T00:00:00Z'),
    noInvalidDate: true,
  })
  fc.assert(
    fc.property(instants, (at) => {
      const second = new Date(Math.floor(at.getTime() / 1000) * 1000)
      expect(readVnpayDate(writeVnpayDate(at))).toEqual(second)
    }),
  )
})

it.each(['', '2026112301300', '202611230130050', '20261323013005', '20260231000000', '20261123246000', 'x'])(
  'does not guess at %o',
  (text) => {
    expect(readVnpayDate(text)).toBeNull()
  },
)
