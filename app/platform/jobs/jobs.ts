import type { Call } from '#app/platform/call.ts'

/**
 * Jobs by name → payload (JSON). Each feature adds its own:
 * `declare module '#app/platform/jobs/jobs.ts' { interface Jobs { 'ordering.release-holds': { orderId: string } } }`.
 */
export interface Jobs {
  /** Drops attempt counters whose window has ended. */
  'platform.sweep-attempts': Record<string, never>
  /** Drops files that nobody confirmed within a day. */
  'platform.sweep-file-drafts': Record<string, never>
}

export type JobName = keyof Jobs & string
export type JobPayload<N extends JobName> = Jobs[N]

/** Handlers begin with an atomic claim and can run twice without harm. The payload is parsed by the handler's own zod schema. */
export type JobHandler = (call: Call, payload: unknown) => Promise<void>

/** Every job must have exactly one handler; `worker.server.ts` runs this table. */
export type JobTable = { readonly [N in JobName]: JobHandler }
