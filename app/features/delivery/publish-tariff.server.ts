import { newId } from '#app/kernel/ids.ts'
import { fail, ok, type Result } from '#app/kernel/result.ts'
import { userIdOf } from '#app/platform/actor.ts'
import { audit } from '#app/platform/audit/audit.server.ts'
import type { Call } from '#app/platform/call.ts'
import type { PublishTariffInput } from './delivery.types.ts'
import { readTariff } from './read-tariff.server.ts'
import { sameSteps, tariffFault } from './tariff.ts'

/**
 * Puts a new tariff in force from now on; orders that were placed keep their fee. The old one stays readable.
 * Publishing what is in force already, as a second click does, makes no new version.
 * @returns its id; or `delivery:failure.changed_meanwhile` where another version came after `basedOn`; or `delivery:failure.` `zone_missing`, `step_doubled`, `days_wrong`, `weight_wrong`, `fee_wrong`
 */
export async function publishTariff(call: Call, input: PublishTariffInput): Promise<Result<{ id: string }>> {
  const fault = tariffFault(input.steps)
  if (fault) return fail(`delivery:failure.${fault}`)
  return call.inTransaction(async (call) => {
    const now = call.clock.now()
    await call.db.$executeRaw`select pg_advisory_xact_lock(hashtextextended('delivery/tariff', 0))`
    const current = await readTariff(call, now)
    if (current.id !== null && sameSteps(current.steps, input.steps)) return ok({ id: current.id })
    if (input.basedOn !== undefined && input.basedOn !== current.id)
      return fail('delivery:failure.changed_meanwhile')
    const id = newId()
    await call.db.tariff.create({
      data: {
        id,
        validFrom: now,
        createdAt: now,
        note: input.note.trim(),
        actorUserId: userIdOf(call.actor),
        steps: {
          create: input.steps.map(({ zone, upToGrams, fee, daysMin, daysMax }) => ({
            id: newId(),
            zone,
            upToGrams,
            fee,
            daysMin,
            daysMax,
          })),
        },
      },
    })
    await audit(call, {
      action: 'delivery.tariff-published',
      subjectType: 'Tariff',
      subjectId: id,
      details: { steps: input.steps.length, note: input.note.trim() },
    })
    return ok({ id })
  })
}
