import { z } from 'zod'
import { isDay } from '#app/kernel/clock.ts'
import { parseDong } from '#app/kernel/money.ts'

/** Most money that a form takes, đồng: one hundred billion; more is a slip of the finger. */
export const mostDong = 100_000_000_000n

/** One line of words, trimmed, inner spaces squeezed. */
export const lineField = (max = 200) =>
  z
    .string()
    .transform((text) => text.normalize('NFC').replace(/\s+/g, ' ').trim())
    .pipe(z.string().min(1).max(max))

/** Several lines of words; may be empty. Conform hands an empty field over as absent. */
export const textField = (max = 5000) =>
  z
    .string()
    .max(max)
    .optional()
    .transform((text) => (text ?? '').normalize('NFC').replace(/\r\n/g, '\n').trim())

/** Money as people write it ('120.000', '120000 đ') → đồng. */
export const dongField = (least = 0n) =>
  z.string().transform((text, context) => {
    const amount = parseDong(text)
    if (amount === null) {
      context.addIssue({ code: 'custom', message: 'errors:money_not_understood' })
      return z.NEVER
    }
    if (amount < least) {
      context.addIssue({ code: 'custom', message: `errors:money_too_little|min=${least}` })
      return z.NEVER
    }
    if (amount > mostDong) {
      context.addIssue({ code: 'custom', message: 'errors:money_too_much' })
      return z.NEVER
    }
    return amount
  })

/** A whole number as people write it ('1.200'). */
export const countField = ({ min = 0, max = 1_000_000 }: { min?: number; max?: number } = {}) =>
  z
    .string()
    .transform((text) => text.replace(/[\s.]/g, ''))
    .pipe(z.string().regex(/^\d{1,9}$/, 'errors:number_not_understood'))
    .transform(Number)
    .pipe(z.number().int().min(min).max(max))

/** A calendar day: the browser's 'YYYY-MM-DD', or typed as '12/10/2026'. → 'YYYY-MM-DD' */
export const dayField = () =>
  z.string().transform((text, context) => {
    const day = readDay(text.trim())
    if (day) return day
    context.addIssue({ code: 'custom', message: 'errors:day_not_understood' })
    return z.NEVER
  })

function readDay(text: string): string | null {
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text)
  const typed = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text)
  const [year, month, day] = iso
    ? [iso[1], iso[2], iso[3]]
    : typed
      ? [typed[3], typed[2], typed[1]]
      : [undefined, undefined, undefined]
  if (!year || !month || !day) return null
  const written = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  return isDay(written) ? written : null
}

/** A tick box: present means true. */
export const tickField = () =>
  z
    .string()
    .optional()
    .transform((value) => value !== undefined)

/** An id of ours, as hidden fields carry it. */
export const idField = () => z.uuid('errors:not_understood')
