import { newId } from '#app/kernel/ids.ts'
import { failAt, ok, type Result } from '#app/kernel/result.ts'
import { userIdOf } from '#app/platform/actor.ts'
import { audit } from '#app/platform/audit/audit.server.ts'
import type { Call } from '#app/platform/call.ts'
import type { PayoutTerms } from './payouts.types.ts'

/** What holds now. */
export async function readPayoutTerms(call: Call): Promise<PayoutTerms & { readonly settingsId: string }> {
  const { id, weekday, minimum, holdDays, reserveBp } = await call.db.payoutSettings.findFirstOrThrow({
    orderBy: [{ madeAt: 'desc' }, { id: 'desc' }],
  })
  return { settingsId: id, weekday, minimum, holdDays, reserveBp }
}

const LONGEST_HOLD = 90
/** More than half of what was sold is no reserve. */
const LARGEST_RESERVE = 5_000

/**
 * Sets how payouts are proposed from now on; runs that stand keep what they were made by.
 * @returns `settlement:failure.terms` beside the field that is out of bounds
 */
export async function setPayoutTerms(call: Call, terms: PayoutTerms): Promise<Result<undefined>> {
  const { weekday, minimum, holdDays, reserveBp } = terms
  if (weekday < 1 || weekday > 7) return failAt('weekday', 'settlement:failure.terms')
  if (holdDays < 0 || holdDays > LONGEST_HOLD) return failAt('holdDays', 'settlement:failure.terms')
  if (reserveBp < 0 || reserveBp > LARGEST_RESERVE)
    return failAt('reservePercent', 'settlement:failure.terms')
  return call.inTransaction(async (call) => {
    const id = newId()
    await call.db.payoutSettings.create({
      data: {
        ...{ id, weekday, minimum, holdDays, reserveBp },
        ...{ madeById: userIdOf(call.actor), madeAt: call.clock.now() },
      },
    })
    const details = { weekday, minimum: minimum.toString(), holdDays, reserveBp }
    await audit(call, { action: 'settlement.terms', subjectType: 'PayoutSettings', subjectId: id, details })
    return ok()
  })
}
