import { z } from 'zod'
import type { WantedVariant } from '#app/features/cart/index.ts'
import { phoneField } from '#app/features/identity/index.ts'
import { PaymentMethod } from '#app/platform/db/generated/enums.ts'
import { countField, idField, lineField, textField } from '#app/platform/http/fields.ts'

interface Asked {
  /** What is wrong with the place, as a key; null when the commune is known. */
  readonly placeError: string | null
  /** Goods that the law keeps from the young: the shopper has to say so. */
  readonly ageNotice: boolean
}

/** The checkout's fields. Who asks has looked up the place first: only the server can. */
export const checkoutSchema = ({ placeError, ageNotice }: Asked) =>
  z.object({
    name: lineField(100),
    phone: phoneField(),
    place: z
      .string()
      .optional()
      .superRefine((_, context) => {
        if (placeError) context.addIssue({ code: 'custom', message: placeError })
      }),
    addressLine: lineField(200),
    note: textField(500),
    method: z.enum(PaymentMethod),
    /** A bank or wallet of the gateway, chosen before leaving. */
    choice: z.string().max(40).optional(),
    oldEnough: ageNotice ? z.literal('on', 'checkout:age.required') : z.string().optional(),
    /** Đồng, as the page showed it; left out while no total has been shown. */
    shownTotal: z
      .string()
      .regex(/^\d{1,15}$/)
      .transform(BigInt)
      .optional(),
    key: z.string().max(200),
  })

export type CheckoutFields = z.input<ReturnType<typeof checkoutSchema>>

/** What "Mua ngay" sends along in the address (`?mua=…&so-luong=2`), or null: then the cart is meant. */
export function readBuyNow(params: URLSearchParams): WantedVariant | null {
  const parsed = z
    .object({ mua: idField(), 'so-luong': countField({ min: 1, max: 10_000 }).catch(1) })
    .safeParse(Object.fromEntries(params))
  return parsed.success ? { variantId: parsed.data.mua, quantity: parsed.data['so-luong'] } : null
}

/** Everything that was typed, so that nothing is lost whatever the answer is. */
export const typedIn = (form: FormData): Record<string, string> =>
  Object.fromEntries([...form].filter((entry): entry is [string, string] => typeof entry[1] === 'string'))
