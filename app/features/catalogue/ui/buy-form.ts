import { z } from 'zod'
import { countField, idField } from '#app/platform/http/fields.ts'

const wanted = { variantId: idField(), quantity: countField({ min: 1, max: 10_000 }) }

/** What the two buttons of a product's page send: into the cart, or straight to the checkout. */
export const BuySchema = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('add'), ...wanted }),
  z.object({ intent: z.literal('buy'), ...wanted }),
])
