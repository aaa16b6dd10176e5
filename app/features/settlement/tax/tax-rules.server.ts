import { namesOf } from '#app/features/identity/index.server.ts'
import { startOfVnDay, type Day } from '#app/kernel/clock.ts'
import { newId } from '#app/kernel/ids.ts'
import { fail, failAt, ok, type Result } from '#app/kernel/result.ts'
import { userIdOf } from '#app/platform/actor.ts'
import { audit } from '#app/platform/audit/audit.server.ts'
import type { Call } from '#app/platform/call.ts'
import type { SellerKind } from '#app/platform/db/generated/enums.ts'
import type { TaxTerms } from './tax-of.ts'

/** A tax rule as its page lists it. */
export interface ListedTaxRule extends TaxTerms {
  readonly source: string
  /** Who made it; null: came with the program. */
  readonly by: string | null
  /** Who switched it last, and when. */
  readonly changedBy: string | null
  readonly changedAt: Date | null
}

/** All tax rules, the newest first. */
export async function listTaxRules(call: Call): Promise<ListedTaxRule[]> {
  const rows = await call.db.taxRule.findMany({ orderBy: [{ validFrom: 'desc' }, { id: 'desc' }] })
  const names = await namesOf(
    call,
    rows.flatMap(({ madeById, changedById }) => [madeById, changedById]),
  )
  const nameOf = (id: string | null) => (id ? (names.get(id) ?? null) : null)
  return rows.map(({ madeById, changedById, madeAt: _, ...rule }) => ({
    ...rule,
    by: nameOf(madeById),
    changedBy: nameOf(changedById),
  }))
}

/**
 * Switches withholding on or off for sales from now on; what was sold keeps what was frozen.
 * @returns nothing; or `fees:failure.not_there`
 */
export async function switchTaxRule(
  call: Call,
  { ruleId, enabled }: { readonly ruleId: string; readonly enabled: boolean },
): Promise<Result<undefined>> {
  return call.inTransaction(async (call) => {
    const { count } = await call.db.taxRule.updateMany({
      where: { id: ruleId },
      data: { enabled, changedById: userIdOf(call.actor), changedAt: call.clock.now() },
    })
    if (count === 0) return fail('fees:failure.not_there')
    await audit(call, {
      ...{ action: enabled ? 'settlement.tax-on' : 'settlement.tax-off' },
      ...{ subjectType: 'TaxRule', subjectId: ruleId },
    })
    return ok()
  })
}

export interface AddTaxRuleInput {
  readonly sellerKind: SellerKind
  readonly vatBp: number
  readonly pitBp: number
  readonly threshold: bigint | null
  readonly fromFirstDong: boolean
  readonly source: string
  readonly validFrom: Day
}

/**
 * Keeps a new rule, switched off: the law changed, or an accountant has answered.
 * @returns its id; or beside `source` `fees:failure.source`
 */
export async function addTaxRule(call: Call, input: AddTaxRuleInput): Promise<Result<{ ruleId: string }>> {
  if (input.source.trim() === '') return failAt('source', 'fees:failure.source')
  return call.inTransaction(async (call) => {
    const id = newId()
    const { sellerKind, vatBp, pitBp, threshold, fromFirstDong, source, validFrom } = input
    await call.db.taxRule.create({
      data: {
        ...{ id, sellerKind, vatBp, pitBp, threshold, fromFirstDong, source, enabled: false },
        validFrom: startOfVnDay(validFrom),
        ...{ madeById: userIdOf(call.actor), madeAt: call.clock.now() },
      },
    })
    await audit(call, { action: 'settlement.tax-rule-added', subjectType: 'TaxRule', subjectId: id })
    return ok({ ruleId: id })
  })
}
