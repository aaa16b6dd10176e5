import { startOfVnDay, vnDay } from '#app/kernel/clock.ts'

/** A quarter of a year, as tax is declared. */
export interface Quarter {
  readonly year: number
  readonly number: 1 | 2 | 3 | 4
}

const FORM = /^(20\d{2})-Q([1-4])$/
const numbers = [1, 2, 3, 4] as const

/** `2026-Q4` as it stands in an address; the quarter of `now` for anything else. */
export function readQuarter(text: string | null, now: Date): Quarter {
  const found = FORM.exec(text ?? '')
  const [year = '', month = ''] = vnDay(now).split('-')
  const number = numbers.find((one) => one === (found ? Number(found[2]) : Math.ceil(Number(month) / 3)))
  return { year: Number(found ? found[1] : year), number: number ?? 1 }
}

export const quarterName = ({ year, number }: Quarter): string => `${year}-Q${number}`

/** The quarters up to `now`, the newest first. */
export function quartersUntil(now: Date, count: number): Quarter[] {
  const { year, number } = readQuarter(null, now)
  return Array.from({ length: count }, (_, back) => {
    const place = year * 4 + number - 1 - back
    return { year: Math.floor(place / 4), number: numbers[place % 4] ?? 1 }
  })
}

/** Its first instant, and the first instant after it, in Việt Nam's time. */
export function spanOf({ year, number }: Quarter): { readonly from: Date; readonly until: Date } {
  const start = (place: number) => {
    const month = String((place % 4) * 3 + 1).padStart(2, '0')
    return startOfVnDay(`${Math.floor(place / 4)}-${month}-01`)
  }
  const place = year * 4 + number - 1
  return { from: start(place), until: start(place + 1) }
}
