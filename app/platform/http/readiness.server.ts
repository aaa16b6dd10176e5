import type { Call } from '#app/platform/call.ts'

/** True where the database answers a question. */
export async function databaseAnswers(call: Call): Promise<boolean> {
  try {
    await call.db.$queryRaw`select 1`
    return true
  } catch (error) {
    call.log.error({ err: error }, 'the database does not answer')
    return false
  }
}
