import { z } from 'zod'
import { countField, idField } from '#app/platform/http/fields.ts'

/** What the buttons of the cart send. Putting a removed line back is `set` too. */
export const CartSchema = z.discriminatedUnion('intent', [
  z.object({
    intent: z.literal('set'),
    variantId: idField(),
    quantity: countField({ min: 0, max: 10_000 }),
  }),
  z.object({ intent: z.literal('remove'), variantId: idField() }),
])

/** The line that was just taken out, as the address tells it (`?bo=…&sl=2`), or null. */
export function readRemoved(params: URLSearchParams): { variantId: string; quantity: number } | null {
  const parsed = z
    .object({ bo: idField(), sl: countField({ min: 1, max: 10_000 }) })
    .safeParse(Object.fromEntries(params))
  return parsed.success ? { variantId: parsed.data.bo, quantity: parsed.data.sl } : null
}
