import type { DeliveryZone } from '#app/platform/db/generated/enums.ts'

/** What one zone costs up to and including so many grams. */
export interface TariffStepInput {
  readonly zone: DeliveryZone
  readonly upToGrams: number
  /** Đồng. */
  readonly fee: bigint
  readonly daysMin: number
  readonly daysMax: number
}

/** Nearest first. */
export const zones = [
  'same_commune',
  'same_province',
  'same_region',
  'inter_region',
] as const satisfies readonly DeliveryZone[]

const stepGrams = [500, 1_000, 2_000, 5_000, 10_000, 20_000] as const

/** Đồng by zone for each weight step, and the days on the road: an assumption, no carrier's price list. */
const assumed = {
  same_commune: { fees: [10_000n, 10_000n, 15_000n, 20_000n, 30_000n, 50_000n], days: [1, 1] },
  same_province: { fees: [16_000n, 19_000n, 24_000n, 34_000n, 52_000n, 84_000n], days: [1, 2] },
  same_region: { fees: [22_000n, 27_000n, 35_000n, 52_000n, 82_000n, 138_000n], days: [2, 3] },
  inter_region: { fees: [30_000n, 38_000n, 52_000n, 84_000n, 138_000n, 240_000n], days: [3, 5] },
} as const satisfies Record<DeliveryZone, { fees: readonly bigint[]; days: readonly [number, number] }>

/** The tariff in force until an operator publishes another. */
export const defaultTariff: readonly TariffStepInput[] = zones.flatMap((zone) =>
  assumed[zone].fees.map((fee, index) => ({
    zone,
    upToGrams: stepGrams[index] ?? 0,
    fee,
    daysMin: assumed[zone].days[0],
    daysMax: assumed[zone].days[1],
  })),
)

/**
 * Prices one seller's parcel. What weighs more than the heaviest step goes as several parcels: as many of the
 * heaviest as it fills, and one for the rest.
 * @param weightGrams goods with packing, at least 1
 * @throws RangeError when the tariff holds no step of that zone
 */
export function priceDelivery(
  steps: readonly TariffStepInput[],
  zone: DeliveryZone,
  weightGrams: number,
): { fee: bigint; daysMin: number; daysMax: number } {
  const ladder = steps.filter((step) => step.zone === zone).toSorted((a, b) => a.upToGrams - b.upToGrams)
  const heaviest = ladder.at(-1)
  if (!heaviest) throw new RangeError(`The tariff has no step for ${zone}`)
  const grams = Math.max(1, weightGrams)
  const full = Math.floor((grams - 1) / heaviest.upToGrams)
  const rest = grams - full * heaviest.upToGrams
  const last = ladder.find((step) => rest <= step.upToGrams) ?? heaviest
  return { fee: BigInt(full) * heaviest.fee + last.fee, daysMin: last.daysMin, daysMax: last.daysMax }
}

/** What is wrong with a tariff before it is published; null when nothing is. */
export function tariffFault(
  steps: readonly TariffStepInput[],
): 'zone_missing' | 'step_doubled' | 'days_wrong' | 'weight_wrong' | 'fee_wrong' | null {
  if (zones.some((zone) => !steps.some((step) => step.zone === zone))) return 'zone_missing'
  if (new Set(steps.map((step) => `${step.zone}/${step.upToGrams}`)).size < steps.length)
    return 'step_doubled'
  if (steps.some((step) => step.upToGrams < 1)) return 'weight_wrong'
  if (steps.some((step) => step.fee < 0n)) return 'fee_wrong'
  return steps.some((step) => step.daysMin < 0 || step.daysMax < step.daysMin) ? 'days_wrong' : null
}

/** True where two tariffs ask the same for every parcel step by step. */
export function sameSteps(one: readonly TariffStepInput[], other: readonly TariffStepInput[]): boolean {
  const written = (steps: readonly TariffStepInput[]) =>
    steps
      .map(({ zone, upToGrams, fee, daysMin, daysMax }) => [zone, upToGrams, fee, daysMin, daysMax].join('/'))
      .toSorted()
      .join(' ')
  return written(one) === written(other)
}
