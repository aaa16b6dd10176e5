import { z } from 'zod'

const column = z.int().min(0).max(99)

/** Which column of a carrier's remittance file holds what, counted from 0. */
export const RemittanceMapping = z.object({
  trackingCode: column,
  /** The cash that the receiver paid. */
  collected: column,
  /** What the carrier keeps of it. */
  fee: column.optional(),
  /** What it hands on. */
  paidOut: column.optional(),
  /** When the parcel was handed over, or the cash handed on: whichever the file says. */
  at: column.optional(),
})
export type RemittanceMapping = z.infer<typeof RemittanceMapping>

export type RemittanceField = keyof RemittanceMapping
