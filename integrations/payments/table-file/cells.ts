import { readVietnamTime } from '../vietnam-time.ts'

/** đồng. No line of a file is more, and all lines of the longest file together are still a number of the database. */
const mostInCell = 10n ** 14n

/**
 * đồng as people and programs write them: `1234567`, `1,234,567`, `1.234.567`, `1 234 567`, `1234567.00`,
 * `-1.234.567,00`, `+5,000 VND`, `(5,000)`. An empty cell or a lone dash is `0n`. `null` for anything else, for
 * parts of a đồng, and for more than `mostInCell`.
 */
export function readDong(cell: string): bigint | null {
  const bare = cell.replace(/\s/g, '').replace(/(vnd|vnđ|đ|₫)$/i, '')
  if (/^-?$/.test(bare)) return 0n
  const [, open, sign, digits, close] = /^(\()?([+-])?(\d[\d.,]*)(\))?$/.exec(bare) ?? []
  if (digits === undefined || (open === undefined) !== (close === undefined)) return null
  const whole = wholeDong(digits)
  if (whole === null || whole > mostInCell) return null
  return sign === '-' || open !== undefined ? -whole : whole
}

const grouped = /^\d{1,3}(?:,\d{3})+$|^\d{1,3}(?:\.\d{3})+$|^\d+$/
const withDecimals = /^(\d{1,3}(?:,\d{3})+|\d+)\.0{1,6}$|^(\d{1,3}(?:\.\d{3})+|\d+),0{1,6}$/

function wholeDong(digits: string): bigint | null {
  if (digits.length > 24) return null
  if (grouped.test(digits)) return BigInt(digits.replace(/[.,]/g, ''))
  const [, points, commas] = withDecimals.exec(digits) ?? []
  const whole = points ?? commas
  return whole === undefined ? null : BigInt(whole.replace(/[.,]/g, ''))
}

export interface ReadMoment {
  at: Date
  /** The day in Vietnam, `YYYY-MM-DD`. */
  day: string
  /** What else stood in the cell, such as the number of a transaction under its date. */
  rest: string
}

const dayFirst = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})\b/
const yearFirst = /^(\d{4})[/-](\d{1,2})[/-](\d{1,2})(?!\d)/
const clock = /^[T ]?\s*(\d{1,2}):(\d{2})(?::(\d{2}))?(?:\.\d+)?\s*(SA|CH|AM|PM)?(?![\w:])/i

/**
 * A day, with or without a time, as wall clock of Vietnam: `22/11/2026`, `22-11-2026 09:15`, `2026-11-22 09:15:30`.
 * Days come before months. Without a time it is the day's first moment. `null` where no such day stands in front.
 */
export function readMoment(cell: string): ReadMoment | null {
  const numbers = dayFirst.exec(cell)
  const turned = numbers ? null : yearFirst.exec(cell)
  const [all = '', a = '', b = '', c = ''] = numbers ?? turned ?? []
  if (all === '') return null
  const [year, month, date] = numbers ? [c, b, a] : [a, b, c]
  const day = `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`
  const behind = cell.slice(all.length)
  const [time = '', hour, minute, second = '00', half] = clock.exec(behind) ?? []
  const written = hour === undefined ? '00:00:00' : `${inDay(hour, half)}:${minute}:${second}`
  const at = readVietnamTime(`${day} ${written}`)
  return at && { at, day, rest: behind.slice(time.length).replace(/^[\s,;|-]+/, '') }
}

/** `02` and `CH` (chiều) is 14. */
function inDay(hour: string, half: string | undefined): string {
  const late = /^(CH|PM)$/i.test(half ?? '')
  const shown = Number(hour)
  const real = half === undefined ? shown : (shown % 12) + (late ? 12 : 0)
  return String(real).padStart(2, '0')
}
