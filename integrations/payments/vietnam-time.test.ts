import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readVietnamTime, writeVietnamTime } from './vietnam-time.ts'

describe('the time of bank feeds', () => {
  it('is seven hours ahead of UTC', () => {
    expect(readVietnamTime('2023-03-25 14:02:37')).toEqual(new Date('2023-03-25T07:02:37Z'))
    expect(readVietnamTime('2026-01-01 06:59:59')).toEqual(new Date('2025-12-31T23:59:59Z'))
  })

  it.each([
    '',
    '2023-03-25',
    '2023-02-31 10:00:00',
    '2023-13-01 10:00:00',
    '2023-03-25 24:00:00',
    'x2023-03-25 14:02:37',
  ])('refuses %j', (text) => {
    expect(readVietnamTime(text)).toBeNull()
  })

  it('is read back as it was written, to the second', () => {
    const seconds = fc.date({ min: new Date('2000-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
    fc.assert(
      fc.property(seconds, (date) => {
        date.setUTCMilliseconds(0)
        expect(readVietnamTime(writeVietnamTime(date))).toEqual(date)
      }),
    )
  })
})
