import { z } from 'zod'

// Mobile prefixes since 2018 (03, 05, 07, 08, 09 with nine more digits) and landlines (02 with nine more).
const national = /^(?:0?)((?:3|5|7|8|9)\d{8}|2\d{9})$/

/**
 * Reads a Vietnamese phone number as people write it ('0912 345 678', '+84 912.345.678', '84912345678').
 * @returns E.164 ('+84912345678'), or null where it is none
 */
export function readPhone(text: string): string | null {
  const digits = text.normalize('NFKC').replace(/[\s.()\-–]/g, '')
  const local = digits.replace(/^(?:\+|00)?84(?=[235789])/, '0')
  const match = national.exec(local)
  return match?.[1] ? `+84${match[1]}` : null
}

/** '+84912345678' → '0912 345 678'. */
export function showPhone(phone: string): string {
  const local = phone.replace(/^\+84/, '0')
  return local.length === 10
    ? `${local.slice(0, 4)} ${local.slice(4, 7)} ${local.slice(7)}`
    : `${local.slice(0, 4)} ${local.slice(4, 8)} ${local.slice(8)}`
}

/** '+84912345678' → '••• ••• 678', on one line, for pages on which the whole number is nobody's business. */
export const maskPhone = (phone: string): string => `•••\u00a0•••\u00a0${phone.slice(-3)}`

/** A phone number in a form → E.164. */
export const phoneField = () =>
  z.string().transform((text, context) => {
    const phone = readPhone(text)
    if (phone) return phone
    context.addIssue({ code: 'custom', message: 'errors:phone_not_understood' })
    return z.NEVER
  })
