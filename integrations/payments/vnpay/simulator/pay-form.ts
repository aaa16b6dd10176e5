import { z } from 'zod'
import { mishaps, payerActs } from './acts.ts'
import type { Visit } from './desk.ts'
import { testCard } from './page.ts'

const Form = z.object({
  act: z.enum(payerActs),
  mishap: z.enum(mishaps).default('none'),
  delaySeconds: z.coerce.number().int().min(0).max(3600).default(30),
  bank: z
    .string()
    .regex(/^[A-Za-z0-9]{3,20}$/)
    .default(testCard.bank),
  otp: z.string().trim().default(testCard.otp),
})

/** What the payer chose on the page, or a program through `/api/pay`; `null` where it is nonsense. */
export function readVisit(input: unknown): Visit | null {
  const form = Form.safeParse(input)
  if (!form.success) return null
  const { otp, ...visit } = form.data
  const mistyped = visit.act === 'pay' && otp !== testCard.otp
  return mistyped ? { ...visit, act: 'wrong-otp' } : visit
}
