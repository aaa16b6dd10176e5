import { dateColumnOf, type Day } from '#app/kernel/clock.ts'
import { readLotCode } from '#app/kernel/codes.ts'
import { newId } from '#app/kernel/ids.ts'
import { fail, failAt, ok, type Result } from '#app/kernel/result.ts'
import type { Call } from '#app/platform/call.ts'
import type { SharingTerms } from './share-lot.ts'
import { bookKey, recordSharingEvent, writeBooks } from './sharing-writer.server.ts'

export interface SetRuleInput extends SharingTerms {
  /** Null: for all lots. */
  readonly lotCode: string | null
  readonly validFrom: Day
  readonly note: string
  readonly key: string
}

/**
 * Sets how the cooperative shares from a day on, or how it shares one lot. What was shared stays as it was: the first
 * sharing of a lot has settled its rule.
 * @returns `sharing:failure.not_there`, `.already_shared` (this lot), `.keeps` and `.weights` beside their fields
 */
export async function setRule(call: Call, input: SetRuleInput): Promise<Result<undefined>> {
  const { way, keepsBp, weights } = input
  if (keepsBp < 0 || keepsBp > 10_000) return failAt('keepsBp', 'sharing:failure.keeps')
  const all = [weights.first, weights.second, weights.third]
  if (all.some((weight) => weight < 0 || weight > 1000) || all.every((weight) => weight === 0)) {
    return failAt('first', 'sharing:failure.weights')
  }
  return writeBooks(call, async (call, writer) => {
    const { sellerId, at, userId, name } = writer
    const key = bookKey(writer, input.key)
    if (await call.db.sharingRule.findUnique({ where: { key }, select: { id: true } })) return ok()
    const lot =
      input.lotCode === null
        ? null
        : await call.db.lot.findFirst({
            where: { code: readLotCode(input.lotCode) ?? '', sellerId },
            select: { id: true, _count: { select: { sharedIn: true } } },
          })
    if (input.lotCode !== null && !lot) return fail('sharing:failure.not_there')
    if (lot && lot._count.sharedIn > 0) return fail('sharing:failure.already_shared')
    const id = newId()
    await call.db.sharingRule.create({
      data: {
        ...{ id, sellerId, lotId: lot?.id ?? null, way, note: input.note, key },
        // Where prices are agreed, all that is over is the cooperative's.
        keepsBp: way === 'agreed_price' ? 0 : keepsBp,
        ...{ firstWeight: weights.first, secondWeight: weights.second, thirdWeight: weights.third },
        ...{ validFrom: dateColumnOf(input.validFrom), madeAt: at, madeById: userId, madeBy: name },
      },
    })
    await recordSharingEvent(call, writer, 'rule_set', id)
    return ok()
  })
}
