import { namesOf } from '#app/features/identity/index.server.ts'
import { dateColumnOf, dayOfDateColumn, type Day } from '#app/kernel/clock.ts'
import { newId } from '#app/kernel/ids.ts'
import { failAt, ok, type Failure, type Result } from '#app/kernel/result.ts'
import { userIdOf } from '#app/platform/actor.ts'
import { audit } from '#app/platform/audit/audit.server.ts'
import type { Call } from '#app/platform/call.ts'
import type { VatTerms } from './vat.ts'

/** A rule as its page lists it. */
export interface ListedVatRule extends VatTerms {
  readonly source: string
  /** Of the category it names, in Vietnamese and English. */
  readonly category: { readonly vi: string; readonly en: string } | null
  /** Who made it; null: came with the program. */
  readonly by: string | null
}

const select = {
  ...{ id: true, subject: true, sellerKind: true, categorySlug: true, treatment: true, rateBp: true },
  validFrom: true,
} as const

/** All rules that hold on a day or held before it: what a month's lines may need. */
export async function vatRulesUntil(call: Call, day: Day): Promise<VatTerms[]> {
  const rows = await call.db.invoiceVatRule.findMany({
    where: { validFrom: { lte: dateColumnOf(day) } },
    select,
  })
  return rows.map((row) => ({ ...row, validFrom: dayOfDateColumn(row.validFrom) }))
}

/** All rules, the newest first. */
export async function listVatRules(call: Call): Promise<ListedVatRule[]> {
  const rows = await call.db.invoiceVatRule.findMany({
    select: { ...select, source: true, madeById: true },
    orderBy: [{ validFrom: 'desc' }, { id: 'desc' }],
  })
  const [names, categories] = await Promise.all([
    namesOf(
      call,
      rows.map(({ madeById }) => madeById),
    ),
    call.db.category.findMany({ select: { slug: true, nameVi: true, nameEn: true } }),
  ])
  const known = new Map(categories.map(({ slug, nameVi, nameEn }) => [slug, { vi: nameVi, en: nameEn }]))
  return rows.map(({ madeById, ...rule }) => ({
    ...{ ...rule, validFrom: dayOfDateColumn(rule.validFrom) },
    category: known.get(rule.categorySlug ?? '') ?? null,
    by: names.get(madeById ?? '') ?? null,
  }))
}

/** The categories that a rule may name, each with the names of those above it. */
export async function listVatCategories(call: Call) {
  const rows = await call.db.category.findMany({
    select: { slug: true, nameVi: true, nameEn: true, parent: { select: { nameVi: true, nameEn: true } } },
    orderBy: [{ parentId: { sort: 'asc', nulls: 'first' } }, { position: 'asc' }],
  })
  return rows.map(({ slug, nameVi, nameEn, parent }) => ({
    slug,
    vi: parent ? `${parent.nameVi}: ${nameVi}` : nameVi,
    en: parent ? `${parent.nameEn}: ${nameEn}` : nameEn,
  }))
}

export type NewVatRule = Omit<VatTerms, 'id'> & { readonly source: string }

/**
 * Keeps a rule; what was said before it holds for the days before it.
 * @returns `fees:failure.source` beside `source`, `fees:failure.rate` beside `rate` (missing where it is rated, there where it
 *   is not), `fees:failure.target` beside `categorySlug` (no such category, or one for delivery)
 */
export async function addVatRule(
  call: Call,
  input: NewVatRule,
): Promise<
  Result<{ ruleId: string }, Failure<'fees:failure.source' | 'fees:failure.rate' | 'fees:failure.target'>>
> {
  const { subject, sellerKind, categorySlug, treatment, rateBp, validFrom } = input
  const source = input.source.trim()
  if (source === '') return failAt('source', 'fees:failure.source')
  if ((treatment === 'rated') !== (rateBp !== null)) return failAt('rate', 'fees:failure.rate')
  const found =
    categorySlug === null ||
    (subject === 'goods' && (await call.db.category.count({ where: { slug: categorySlug } })) > 0)
  if (!found) return failAt('categorySlug', 'fees:failure.target')
  return call.inTransaction(async (call) => {
    const id = newId()
    await call.db.invoiceVatRule.create({
      data: {
        ...{ id, subject, sellerKind, categorySlug, treatment, rateBp, source },
        ...{ validFrom: dateColumnOf(validFrom), madeById: userIdOf(call.actor), madeAt: call.clock.now() },
      },
    })
    await audit(call, {
      ...{ action: 'settlement.invoice-vat-added', subjectType: 'InvoiceVatRule', subjectId: id },
      details: { subject, sellerKind, categorySlug, treatment, rateBp },
    })
    return ok({ ruleId: id })
  })
}
