import { z } from 'zod'
import { countField, dongField, idField, textField } from '#app/platform/http/fields.ts'

/** What a seller's button on an order sends. */
export const AcceptCodeSchema = z.object({ code: z.string().min(1).max(40) })

/** Why a part is cancelled, refused or sent back: the shopper reads it, so a word is too little. */
const reasonField = () => textField(300).pipe(z.string().min(5, 'packing:failure.reason'))

/** One form per deed; `do` says which. */
export const OrderDeedSchema = z.discriminatedUnion('do', [
  z.object({ do: z.literal('accept') }),
  z.object({
    do: z.literal('hand-over'),
    carrier: z.string().max(80).optional().transform(orNothing),
    trackingCode: z.string().max(60).optional().transform(orNothing),
  }),
  z.object({ do: z.literal('deliver') }),
  z.object({ do: z.literal('cash'), amount: dongField(1n) }),
  z.object({ do: z.literal('cancel'), reason: reasonField() }),
  z.object({ do: z.literal('refuse'), reason: reasonField() }),
  z.object({ do: z.literal('return'), reason: reasonField(), sellable: z.enum(['yes', 'no']) }),
])

export type OrderDeed = z.output<typeof OrderDeedSchema>
export type OrderDeedName = OrderDeed['do']

/** Which lots a packer took, line by line; rows of zero are left out. */
export const PackSchema = z.object({
  lines: z
    .array(
      z.object({
        orderLineId: idField(),
        from: z
          .array(z.object({ stockLevelId: idField(), quantity: emptyIsZero() }))
          .max(60)
          .default([]),
      }),
    )
    .min(1)
    .max(60),
})

function orNothing(text: string | undefined): string | undefined {
  return text?.replace(/\s+/g, ' ').trim() || undefined
}

function emptyIsZero() {
  return z.preprocess(
    (value) => (value === undefined || value === '' ? '0' : value),
    countField({ max: 100_000 }),
  )
}
