import { z } from 'zod'
import { countField, dayField, idField, textField } from '#app/platform/http/fields.ts'
import { EXPIRY_WAYS } from '../proposed-expiry.ts'

const optionalLine = (max: number) =>
  textField(max).transform((text) => text.replace(/\s+/g, ' ') || undefined)

/** Booking goods in. */
export const ReceiveSchema = z
  .object({
    key: idField(),
    variantId: z.uuid('errors:choose_one'),
    quantity: countField({ min: 1 }),
    madeOn: dayField(),
    expiry: z.enum(EXPIRY_WAYS),
    expiresOn: dayField().optional(),
    makersNumber: optionalLine(40),
    madeAt: optionalLine(120),
    place: optionalLine(60),
  })
  .refine(({ expiry, expiresOn }) => expiry !== 'day' || expiresOn !== undefined, {
    path: ['expiresOn'],
    message: 'errors:required',
  })

const reasonField = () => textField(200).pipe(z.string().min(2, 'lots:failure.reason'))

/** One form per deed on a lot; `do` says which. */
export const LotDeedSchema = z.discriminatedUnion('do', [
  z.object({
    do: z.literal('count'),
    key: idField(),
    stockLevelId: idField(),
    counted: countField(),
    reason: reasonField(),
  }),
  z.object({
    do: z.literal('write-off'),
    key: idField(),
    stockLevelId: idField(),
    quantity: countField({ min: 1 }),
    reason: reasonField(),
  }),
  z.object({ do: z.literal('hold'), reason: reasonField() }),
  z.object({ do: z.literal('reopen'), reason: reasonField() }),
])

export type LotDeed = z.output<typeof LotDeedSchema>
