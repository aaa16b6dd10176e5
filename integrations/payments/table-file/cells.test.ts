import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readDong, readMoment } from './cells.ts'

describe('đồng', () => {
  it.each([
    ['1234567', 1_234_567n],
    ['1,234,567', 1_234_567n],
    ['1.234.567', 1_234_567n],
    ['1 234 567', 1_234_567n],
    ['1234567.00', 1_234_567n],
    ['1,234,567.00', 1_234_567n],
    ['1.234.567,00', 1_234_567n],
    ['1.234', 1_234n],
    ['+5,000 VND', 5_000n],
    ['-5.000đ', -5_000n],
    ['(5,000)', -5_000n],
    ['0', 0n],
    ['0.00', 0n],
    ['', 0n],
    ['-', 0n],
    ['100000000000000', 100_000_000_000_000n],
  ])('%o is %o', (text, amount) => {
    expect(readDong(text)).toBe(amount)
  })

  it.each([
    '1,5',
    '1234567.5',
    '12,34,567',
    '1,234.567',
    '1.234,567.00',
    '234.567000x',
    '1e6',
    'một',
    '--5',
    '(5',
    '5)',
    '.',
    ',',
    ...['100000000000001', '99999999999999999999', '1'.repeat(25)],
  ])('%o is not guessed at', (text) => {
    expect(readDong(text)).toBeNull()
  })

  it('is read back from every way of writing it', () => {
    const group = (digits: string, mark: string) => digits.replace(/\B(?=(\d{3})+$)/g, mark)
    const amount = fc.bigInt({ min: 0n, max: 10n ** 14n })
    fc.assert(
      fc.property(amount, fc.constantFrom('', ',', '.', ' '), fc.boolean(), (value, mark, decimals) => {
        const other = mark === '.' ? ',' : '.'
        const text = group(String(value), mark) + (decimals ? `${other}00` : '')
        return readDong(text) === value && readDong(`-${text}`) === -value
      }),
    )
  })
})

describe('a moment', () => {
  it.each([
    ['22/11/2026', '2026-11-21T17:00:00.000Z', ''],
    ['2/1/2026', '2026-01-01T17:00:00.000Z', ''],
    ['22-11-2026 09:15', '2026-11-22T02:15:00.000Z', ''],
    ['22.11.2026 09:15:30', '2026-11-22T02:15:30.000Z', ''],
    ['2026-11-22 09:15:30', '2026-11-22T02:15:30.000Z', ''],
    ['2026-11-22T09:15:30.123', '2026-11-22T02:15:30.000Z', ''],
    ['22/11/2026 02:15:30 CH', '2026-11-22T07:15:30.000Z', ''],
    ['22/11/2026 12:05 SA', '2026-11-21T17:05:00.000Z', ''],
    ['22/11/2026 5243 - 12345', '2026-11-21T17:00:00.000Z', '5243 - 12345'],
  ])('%o', (text, at, rest) => {
    const moment = readMoment(text)
    expect([moment?.at.toISOString(), moment?.rest, moment?.day.length]).toEqual([at, rest, 10])
  })

  it.each(['', 'Tổng cộng', '31/02/2026', '22/13/2026', '22/11/26', '22/11/2026 25:00', '45983'])(
    'is not guessed at: %o',
    (text) => {
      expect(readMoment(text)).toBeNull()
    },
  )
})
