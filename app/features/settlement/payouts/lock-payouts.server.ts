import type { Call } from '#app/platform/call.ts'

/** Runs are made and approved one after the other: what one takes, the next must see. Inside a transaction only. */
export async function lockPayouts(call: Call): Promise<void> {
  await call.db.$executeRaw`select pg_advisory_xact_lock(hashtext('settlement.payouts'))`
}
