import type { Result } from '#app/kernel/result.ts'
import type { Call } from '#app/platform/call.ts'
import type * as T from './index.ts'

// Signatures first; the bodies follow file by file.
const soon = (): never => {
  throw new Error('not written yet')
}

export const readTariff: (call: Call, at: Date) => Promise<T.TariffVersion> = soon
export const quote: (call: Call, input: T.QuoteInput) => Promise<T.DeliveryQuote> = soon
export const publishTariff: (call: Call, input: T.PublishTariffInput) => Promise<Result<{ id: string }>> =
  soon
