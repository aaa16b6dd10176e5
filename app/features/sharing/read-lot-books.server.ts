import { dayOfDateColumn, type Day } from '#app/kernel/clock.ts'
import type { LocalText } from '#app/features/ocop/index.ts'
import type { Call } from '#app/platform/call.ts'
import type { Prisma } from '#app/platform/db/generated/client.ts'
import { termsFor } from './choose-terms.ts'
import { counting, packUnit, pieceWordOf, unitOfLot } from './lot-unit.ts'
import { readEarnings } from './read-earnings.server.ts'
import { readRules } from './read-rules.server.ts'
import { shareLot, type LotShare, type SharedBefore, type SharedDelivery } from './share-lot.ts'
import type { LotSums, NetUnit, RuleView } from './sharing.types.ts'

/** All that the sharing of a lot stands on, and how it would be shared now. */
export interface LotBooks {
  readonly lotId: string
  readonly lotCode: string
  readonly makersNumber: string
  readonly productName: LocalText
  readonly unit: NetUnit
  readonly pieceWord: LocalText | null
  /** Of the first goods that were brought into it; else the day it was made on. */
  readonly firstDay: Day
  readonly sums: LotSums
  /** Null: the cooperative has said nothing yet that holds for this lot. */
  readonly rule: RuleView | null
  readonly before: SharedBefore
  /** Null without a rule. */
  readonly share: LotShare | null
  /** A sharing has settled its rule. */
  readonly sharedOnce: boolean
}

const selectLot = {
  id: true,
  code: true,
  makersNumber: true,
  madeOn: true,
  product: {
    select: { nameVi: true, nameEn: true, variants: packUnit },
  },
  costs: { select: { amount: true } },
  deliveries: {
    where: counting,
    select: {
      ...{ memberId: true, netQuantity: true, unit: true, grade: true, price: true, deliveredOn: true },
      prices: { select: { price: true }, orderBy: [{ at: 'desc' }, { id: 'desc' }], take: 1 },
    },
    orderBy: { id: 'asc' },
  },
  sharedIn: {
    select: {
      ruleId: true,
      fund: true,
      cooperative: true,
      lines: { select: { memberId: true, credit: true } },
    },
    orderBy: { id: 'asc' },
  },
} as const satisfies Prisma.LotSelect

/** The books of lots of one cooperative, in the order of `lotIds`; lots of others are left out. */
export async function readLotBooks(
  call: Call,
  { sellerId, lotIds }: { readonly sellerId: string; readonly lotIds: readonly string[] },
): Promise<LotBooks[]> {
  const lots = await call.db.lot.findMany({
    where: { id: { in: [...lotIds] }, sellerId },
    select: selectLot,
  })
  const earnings = await readEarnings(
    call,
    lots.map(({ id }) => id),
  )
  const rules = await readRules(call, sellerId)
  const books = lots.map((lot): LotBooks => {
    const { goods, commission, tax } = earnings.get(lot.id) ?? { goods: 0n, commission: 0n, tax: 0n }
    const costs = lot.costs.reduce((sum, { amount }) => sum + amount, 0n)
    const sums = { goods, commission, tax, costs, net: goods - commission - tax - costs }
    const days = lot.deliveries.map(({ deliveredOn }) => dayOfDateColumn(deliveredOn)).toSorted()
    const firstDay = days[0] ?? dayOfDateColumn(lot.madeOn)
    const settledRuleId = lot.sharedIn[0]?.ruleId ?? null
    const rule = termsFor({ lotId: lot.id, firstDay, settledRuleId }, rules)
    const before = beforeOf(lot.sharedIn)
    const deliveries = lot.deliveries.map(({ prices, price, ...delivery }): SharedDelivery => ({
      ...delivery,
      price: prices[0]?.price ?? price,
    }))
    return {
      lotId: lot.id,
      lotCode: lot.code,
      makersNumber: lot.makersNumber,
      productName: { vi: lot.product.nameVi, en: lot.product.nameEn || lot.product.nameVi },
      unit: unitOfLot(lot),
      pieceWord: pieceWordOf(lot),
      firstDay,
      sums,
      rule: rules.find(({ ruleId }) => ruleId === rule?.ruleId) ?? null,
      before,
      share: rule && shareLot(sums.net, rule, deliveries, before),
      sharedOnce: settledRuleId !== null,
    }
  })
  const place = new Map(lotIds.map((lotId, at) => [lotId, at]))
  return books.toSorted((a, b) => (place.get(a.lotId) ?? 0) - (place.get(b.lotId) ?? 0))
}

type SharedRow = Prisma.LotGetPayload<{ select: typeof selectLot }>['sharedIn'][number]

function beforeOf(shared: readonly SharedRow[]): SharedBefore {
  const credits = new Map<string, bigint>()
  for (const { memberId, credit } of shared.flatMap(({ lines }) => lines)) {
    credits.set(memberId, (credits.get(memberId) ?? 0n) + credit)
  }
  return {
    fund: shared.reduce((sum, row) => sum + row.fund, 0n),
    cooperative: shared.reduce((sum, row) => sum + row.cooperative, 0n),
    credits,
  }
}
