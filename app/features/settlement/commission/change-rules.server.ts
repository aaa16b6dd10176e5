import { startOfVnDay, vnDay, type Day } from '#app/kernel/clock.ts'
import { newId } from '#app/kernel/ids.ts'
import { failAt, fail, ok, type Result } from '#app/kernel/result.ts'
import { userIdOf } from '#app/platform/actor.ts'
import { audit } from '#app/platform/audit/audit.server.ts'
import type { Call } from '#app/platform/call.ts'
import type { SellerKind } from '#app/platform/db/generated/enums.ts'
import {
  chooseRule,
  type CommissionRuleTerms,
  type CommissionScope,
  type CommissionSubject,
} from './choose-rule.ts'
import type { CommissionRates } from './commission-of.ts'
import { defaultNotice, firstDayOfRaise, isRaise, tooEarly, type FeeNotice } from './notice.ts'
import { categoryPaths, rulesAt, termsSelect } from './read-rules.server.ts'

export interface AddRuleInput extends CommissionRates {
  readonly scope: CommissionScope
  /** The product's slug, or its address on the market; of scope `product`. */
  readonly product: string
  readonly sellerId: string | null
  readonly categoryId: string | null
  readonly sellerKind: SellerKind | null
  readonly minStars: number | null
  /** From the start of this day. */
  readonly validFrom: Day
  readonly note: string
}

/** The notice that sellers are given. */
export async function readNotice(call: Call): Promise<FeeNotice> {
  const row = await call.db.feeNotice.findFirst({
    select: { days: true, source: true },
    orderBy: [{ setAt: 'desc' }, { id: 'desc' }],
  })
  return row ?? defaultNotice
}

/** Says anew how early sellers are told. */
export async function setNotice(call: Call, { days, source }: FeeNotice): Promise<Result<undefined>> {
  return call.inTransaction(async (call) => {
    const id = newId()
    await call.db.feeNotice.create({
      data: { id, days, source, setById: userIdOf(call.actor), setAt: call.clock.now() },
    })
    await audit(call, {
      ...{ action: 'settlement.notice-set', subjectType: 'FeeNotice', subjectId: id },
      details: { days, source },
    })
    return ok()
  })
}

/**
 * Publishes a rule from a day on. What was sold keeps what was frozen. A rule that takes more than what holds now needs
 * its notice, once anything was sold by any rule.
 * @returns its id; or beside its field `fees:failure.` `target` (nothing chosen for the scope), `product_unknown`,
 *   `bounds` (the least is more than the most), `past`, `notice` with the first `day` that is possible
 */
export async function addCommissionRule(
  call: Call,
  input: AddRuleInput,
): Promise<Result<{ ruleId: string }>> {
  return call.inTransaction(async (call) => {
    await call.db.$executeRaw`select pg_advisory_xact_lock(hashtextextended('settlement/rules', 0))`
    const target = await targetOf(call, input)
    if (!target.ok) return target
    const { scope, percentBp, minimum, maximum, fixed, vatBp, minStars, validFrom: day } = input
    if (minimum !== null && maximum !== null && minimum > maximum)
      return failAt('maximum', 'fees:failure.bounds')
    const now = call.clock.now()
    if (day < vnDay(now)) return failAt('validFrom', 'fees:failure.past')
    // From today on means from now on: what was sold this morning was sold by the old rules.
    const validFrom = day === vnDay(now) ? now : startOfVnDay(day)
    const rule: CommissionRuleTerms = {
      ...{ id: newId(), scope, ...target.value, minStars, validFrom, validTo: null },
      ...{ percentBp, minimum, maximum, fixed, vatBp },
    }
    const held = chooseRule(await rulesAt(call, validFrom), await subjectOf(call, rule), validFrom)
    const failure = await needsNotice(call, { from: validFrom, raise: isRaise(held, rule) })
    if (failure) return failAt('validFrom', 'fees:failure.notice', failure)
    await call.db.commissionRule.create({
      data: { ...rule, note: input.note, madeById: userIdOf(call.actor), madeAt: now },
    })
    await audit(call, {
      ...{ action: 'settlement.rule-added', subjectType: 'CommissionRule', subjectId: rule.id },
      details: { scope, percentBp, validFrom: validFrom.toISOString() },
    })
    return ok({ ruleId: rule.id })
  })
}

/**
 * Ends a rule with the start of a day (today: now). Where sellers pay more without it, that needs its notice too.
 * @returns nothing; or `fees:failure.not_there`, `.ended`, or beside `until` `.past`, `.notice`
 */
export async function endCommissionRule(
  call: Call,
  { ruleId, until: day }: { readonly ruleId: string; readonly until: Day },
): Promise<Result<undefined>> {
  return call.inTransaction(async (call) => {
    await call.db.$executeRaw`select pg_advisory_xact_lock(hashtextextended('settlement/rules', 0))`
    const rule = await call.db.commissionRule.findUnique({ where: { id: ruleId }, select: termsSelect })
    if (!rule) return fail('fees:failure.not_there')
    const now = call.clock.now()
    if (rule.validTo !== null && rule.validTo <= now) return fail('fees:failure.ended')
    if (day < vnDay(now)) return failAt('until', 'fees:failure.past')
    const until = day === vnDay(now) ? now : startOfVnDay(day)
    // One that has not begun never begins.
    const validTo = until < rule.validFrom ? rule.validFrom : until
    const others = (await rulesAt(call, validTo)).filter(({ id }) => id !== ruleId)
    const next = chooseRule(others, await subjectOf(call, rule), validTo)
    const begun = rule.validFrom <= now
    const failure = await needsNotice(call, { from: until, raise: begun && isRaise(rule, next) })
    if (failure) return failAt('until', 'fees:failure.notice', failure)
    await call.db.commissionRule.update({
      where: { id: ruleId },
      data: { validTo, endedById: userIdOf(call.actor) },
    })
    await audit(call, {
      ...{ action: 'settlement.rule-ended', subjectType: 'CommissionRule', subjectId: ruleId },
      details: { validTo: validTo.toISOString() },
    })
    return ok()
  })
}

type Target = Pick<CommissionRuleTerms, 'productId' | 'sellerId' | 'categoryId' | 'sellerKind'>
const nobody: Target = { productId: null, sellerId: null, categoryId: null, sellerKind: null }

async function targetOf(call: Call, input: AddRuleInput): Promise<Result<Target>> {
  const { scope, sellerId, categoryId, sellerKind } = input
  switch (scope) {
    case 'everybody':
      return ok(nobody)
    case 'seller_kind':
      return sellerKind ? ok({ ...nobody, sellerKind }) : failAt('sellerKind', 'fees:failure.target')
    case 'category':
      return categoryId ? ok({ ...nobody, categoryId }) : failAt('categoryId', 'fees:failure.target')
    case 'seller':
      return sellerId ? ok({ ...nobody, sellerId }) : failAt('sellerId', 'fees:failure.target')
    case 'product': {
      const slug = slugOf(input.product)
      const product = slug && (await call.db.product.findUnique({ where: { slug }, select: { id: true } }))
      return product
        ? ok({ ...nobody, productId: product.id })
        : failAt('product', 'fees:failure.product_unknown')
    }
  }
}

/** `https://…/san-pham/mat-ong-bac-ha?x=1` and `mat-ong-bac-ha` name the same product. */
export const slugOf = (typed: string): string =>
  typed
    .trim()
    .replace(/[?#].*$/, '')
    .split('/')
    .at(-1) ?? ''

/** Whom a rule is about, with what is known of them: what would hold for them without it. */
async function subjectOf(call: Call, rule: CommissionRuleTerms): Promise<CommissionSubject> {
  const { productId, minStars: stars } = rule
  const product = productId
    ? await call.db.product.findUnique({
        where: { id: productId },
        select: { sellerId: true, categoryId: true },
      })
    : null
  const sellerId = product?.sellerId ?? rule.sellerId
  const seller = sellerId
    ? await call.db.seller.findUnique({ where: { id: sellerId }, select: { kind: true } })
    : null
  const categoryId = product?.categoryId ?? rule.categoryId
  const categoryIds = categoryId ? ((await categoryPaths(call)).get(categoryId) ?? []) : []
  return { productId, sellerId, sellerKind: seller?.kind ?? rule.sellerKind, categoryIds, stars }
}

/** The first day that is possible, where a raise comes before it. A market that has sold nothing owes nobody notice. */
async function needsNotice(
  call: Call,
  { from, raise }: { readonly from: Date; readonly raise: boolean },
): Promise<{ day: Day; days: number } | null> {
  if (!raise) return null
  const notice = await readNotice(call)
  const now = call.clock.now()
  if (!tooEarly(from, now, notice)) return null
  if ((await call.db.lineCommission.count({ take: 1 })) === 0) return null
  return { day: firstDayOfRaise(now, notice).split('-').toReversed().join('/'), days: notice.days }
}
