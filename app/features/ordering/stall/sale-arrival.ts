import { z } from 'zod'
import { keptDatings, type SaleArrival, type SaleDating } from './stall.types.ts'

/** As the event `created` keeps it: nothing of a sale that was made as it was sent. */
export const arrivalDetails = (dating: SaleDating, arrivedAt: Date): Record<string, string> =>
  dating === 'now' ? {} : { dating, arrivedAt: arrivedAt.toISOString() }

const Details = z.object({
  dating: z.enum(keptDatings),
  arrivedAt: z.iso.datetime().transform((text) => new Date(text)),
})

/** The event that made an order, to read with it. */
export const createdEvent = { where: { kind: 'created' }, select: { details: true }, take: 1 }

export function readArrival([created]: readonly { readonly details: unknown }[]): SaleArrival | null {
  const told = Details.safeParse(created?.details)
  return told.success ? told.data : null
}
