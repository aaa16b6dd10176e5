import { z } from 'zod'

/** How VNPay's API feels, and what it does with refunds. Set through `POST /api/world`, any part at a time. */
export const World = z.object({
  /** `well`; answers too late; is away; talks nonsense; answers everything with 99. */
  state: z.enum(['well', 'slow', 'down', 'nonsense', 'error']),
  /** Before every answer. */
  latencyMillis: z.int().min(0).max(60_000),
  /** Done at once; done after `refundMillis` by way of 05 and 06; refused (09) after them. */
  refunds: z.enum(['at-once', 'in-a-moment', 'refused']),
  refundMillis: z.int().min(0).max(86_400_000),
})
export type World = z.output<typeof World>

export const calmWorld: World = {
  state: 'well',
  latencyMillis: 0,
  refunds: 'in-a-moment',
  refundMillis: 20_000,
}
