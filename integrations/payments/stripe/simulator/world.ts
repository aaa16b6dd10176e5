import { z } from 'zod'

/**
 * How the API behaves: it answers; it takes longer than anybody's patience, though it does what it was asked; it
 * hangs up; it does what it was asked and talks nonsense.
 */
export const World = z.strictObject({
  state: z.enum(['well', 'slow', 'down', 'nonsense']).default('well'),
  /** Before every answer. */
  latencyMillis: z.number().int().min(0).max(60_000).default(0),
})

export type World = z.infer<typeof World>
