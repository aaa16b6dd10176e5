import { z } from 'zod'
import { phoneField } from '#app/features/identity/index.ts'
import { dayField, dongField, idField, lineField, textField } from '#app/platform/http/fields.ts'
import { readPercent, readQuantity } from '../weighing.ts'

const optionalLine = (max: number) =>
  textField(max).transform((text) => text.replace(/\s+/g, ' ') || undefined)

const grade = () => z.enum(['first', 'second', 'third'], 'errors:choose_one')
const reason = () => textField(200).pipe(z.string().min(2, 'sharing:failure.reason'))
const by = () => z.enum(['cash', 'bank'], 'errors:choose_one')

const percentField = () =>
  z
    .string()
    .optional()
    .transform((text, context) => {
      const basisPoints = readPercent(text ?? '0')
      if (basisPoints !== null) return basisPoints
      context.addIssue({ code: 'custom', message: 'sharing:failure.percent' })
      return z.NEVER
    })

export const MemberSchema = z.object({
  name: lineField(80),
  phone: phoneField().optional(),
  communeCode: z.string().max(10).optional(),
  addressLine: optionalLine(160),
  joinedOn: dayField(),
  bankBin: z.string().max(6).optional(),
  bankAccount: z
    .string()
    .transform((text) => text.replace(/[\s.-]/g, ''))
    .pipe(z.string().regex(/^[0-9A-Za-z]{4,19}$/, 'sharing:failure.account'))
    .optional(),
  bankHolder: optionalLine(80),
  note: textField(500),
})

/** What can be done with a household beside changing it; `do` says which. */
export const MemberDeedSchema = z.discriminatedUnion('do', [
  z.object({ do: z.literal('end'), leftOn: dayField() }),
  z.object({ do: z.literal('reopen') }),
  z.object({ do: z.literal('renew') }),
])

/** A delivery; its quantities are in the unit of the lot, which the form carries and the server looks up again. */
export const DeliverySchema = z
  .object({
    key: idField(),
    unit: z.enum(['g', 'ml', 'piece']),
    memberId: z.uuid('sharing:failure.member_not_there'),
    deliveredOn: dayField(),
    quantity: z.string(),
    grade: grade(),
    deductedPercent: percentField(),
    deductedQuantity: z.string().optional(),
    deductReason: optionalLine(120),
    price: dongField(1n).optional(),
    note: textField(300),
  })
  .transform(({ deductedPercent, deductReason, price, ...form }, context) => {
    const read = (name: 'quantity' | 'deductedQuantity', text: string | undefined) => {
      const amount = readQuantity(text ?? '', form.unit)
      if (amount === null) {
        context.addIssue({ code: 'custom', path: [name], message: 'sharing:failure.quantity' })
      }
      return amount ?? 0
    }
    const none = !form.deductedQuantity || /^[0.,\s]+$/.test(form.deductedQuantity)
    return {
      ...form,
      quantity: read('quantity', form.quantity),
      deductedBp: deductedPercent,
      deductedQuantity: none ? 0 : read('deductedQuantity', form.deductedQuantity),
      deductReason: deductReason ?? '',
      price: price ?? null,
    }
  })

export const ReverseSchema = z.object({ reason: reason() })

const weight = () =>
  z
    .string()
    .optional()
    .transform((text) => Number(text ?? '100'))
    .pipe(z.number('sharing:failure.weights').int('sharing:failure.weights').min(0).max(1000))

const rule = {
  key: idField(),
  way: z.enum(['agreed_price', 'by_quantity', 'by_grade'], 'errors:choose_one'),
  keeps: percentField(),
  first: weight(),
  second: weight(),
  third: weight(),
  note: textField(300),
}

export const RuleSchema = z.object({ ...rule, validFrom: dayField() })

export const SharingLotSchema = z.discriminatedUnion('do', [
  z.object({
    ...{ do: z.literal('cost'), key: idField(), amount: dongField(1n), onDay: dayField() },
    kind: z.enum(['packaging', 'processing', 'transport', 'other'], 'errors:choose_one'),
    note: textField(200),
  }),
  z.object({ do: z.literal('undo-cost'), costId: idField() }),
  z.object({ do: z.literal('price'), grade: grade(), price: dongField(1n) }),
  z.object({ do: z.literal('rule'), ...rule }),
])
export type SharingLotDeed = z.output<typeof SharingLotSchema>

export const DraftRunSchema = z.object({
  key: idField(),
  lotIds: z.array(idField()).min(1, 'sharing:failure.no_lots'),
  note: textField(300),
})

export const RunDeedSchema = z.discriminatedUnion('do', [
  z.object({ do: z.literal('confirm'), shown: z.string().max(64) }),
  z.object({ do: z.literal('drop') }),
])

export const PaySchema = z.object({
  key: idField(),
  kind: z.enum(['payment', 'advance'], 'errors:choose_one'),
  by: by(),
  amount: dongField(1n),
  onDay: dayField(),
  note: textField(200),
})
