import { z } from 'zod'
import { formatWhole } from '#app/kernel/money.ts'
import { countField, dongField, textField } from '#app/platform/http/fields.ts'
import { priceDelivery, zones, type TariffStepInput } from '../../tariff.ts'

/** More steps than this are no tariff that people understand. */
export const MOST_STEPS = 12

const daysField = () => countField({ min: 0, max: 60 })
const Days = z.object({ min: daysField(), max: daysField() }).superRefine(({ min, max }, context) => {
  if (max < min) context.addIssue({ code: 'custom', path: ['max'], message: 'operator:tariff.days_wrong' })
})
const byZone = <S extends z.ZodType>(cell: () => S) =>
  z.object({
    same_commune: cell(),
    same_province: cell(),
    same_region: cell(),
    inter_region: cell(),
  })

/** The whole tariff in one form: days by zone, and a fee for each weight step and zone. */
export const TariffFormSchema = z.object({
  days: byZone(() => Days),
  steps: z
    .array(
      z.object({
        upToGrams: countField({ min: 1, max: 1_000_000 }),
        fees: byZone(() => dongField()),
      }),
    )
    .min(1, 'operator:tariff.too_few')
    .max(MOST_STEPS)
    .superRefine((steps, context) => {
      steps.forEach(({ upToGrams }, place) => {
        if (steps.findIndex((step) => step.upToGrams === upToGrams) === place) return
        context.addIssue({ code: 'custom', path: [place, 'upToGrams'], message: 'operator:tariff.order' })
      })
    }),
  note: textField(300),
})

export type TariffForm = z.output<typeof TariffFormSchema>
export type TariffFormInput = z.input<typeof TariffFormSchema>

/** The steps that a form says. */
export const stepsOfForm = ({ days, steps }: TariffForm): TariffStepInput[] =>
  zones.flatMap((zone) =>
    steps.map(({ upToGrams, fees }) => ({
      ...{ zone, upToGrams, fee: fees[zone] },
      ...{ daysMin: days[zone].min, daysMax: days[zone].max },
    })),
  )

/**
 * A tariff as the form shows it. A zone that lacks a step of another shows what it asks at that weight; where the
 * days of a zone differ by weight, the widest span is shown.
 */
export function formOfSteps(steps: readonly TariffStepInput[]): TariffFormInput {
  const weights = [...new Set(steps.map(({ upToGrams }) => upToGrams))].toSorted((a, b) => a - b)
  const daysOf = (zone: TariffStepInput['zone']) => {
    const own = steps.filter((step) => step.zone === zone)
    return {
      min: String(Math.min(...own.map(({ daysMin }) => daysMin))),
      max: String(Math.max(...own.map(({ daysMax }) => daysMax))),
    }
  }
  const feeOf = (zone: TariffStepInput['zone'], grams: number) =>
    formatWhole(priceDelivery(steps, zone, grams).fee)
  return {
    days: {
      same_commune: daysOf('same_commune'),
      same_province: daysOf('same_province'),
      same_region: daysOf('same_region'),
      inter_region: daysOf('inter_region'),
    },
    steps: weights.map((grams) => ({
      upToGrams: formatWhole(BigInt(grams)),
      fees: {
        same_commune: feeOf('same_commune', grams),
        same_province: feeOf('same_province', grams),
        same_region: feeOf('same_region', grams),
        inter_region: feeOf('inter_region', grams),
      },
    })),
    note: '',
  }
}
