import type { Day } from '#app/kernel/clock.ts'
import type { Result } from '#app/kernel/result.ts'
import type { Call } from '#app/platform/call.ts'
import type { LotStatus } from '#app/platform/db/generated/enums.ts'
import type * as T from './index.ts'

// Signatures first; the bodies follow file by file.
const soon = (): never => {
  throw new Error('not written yet')
}

export const receiveLot: (call: Call, input: T.ReceiveLotInput) => Promise<Result<{ code: string }>> = soon
export const availableFor: (call: Call, variantIds: readonly string[]) => Promise<T.AvailableStock[]> = soon
export const lotOnSale: (call: Call, productId: string) => Promise<T.LotOnSale | null> = soon
/** Lots of the actor's seller, those that expire first on top. */
export const listLots: (
  call: Call,
  input: { productId?: string; status?: LotStatus; expiringBefore?: Day; page?: number },
) => Promise<{ rows: T.LotRow[]; total: number }> = soon
/** Null: not there, or not the actor's. */
export const readLot: (call: Call, code: string) => Promise<T.LotPage | null> = soon
export const stockByLot: (call: Call, productId: string) => Promise<T.StockRow[]> = soon
export const countStock: (call: Call, input: T.CountStockInput) => Promise<Result<{ difference: number }>> =
  soon
export const writeOff: (call: Call, input: T.WriteOffInput) => Promise<Result<undefined>> = soon
export const holdLot: (call: Call, input: { code: string; reason: string }) => Promise<Result<undefined>> =
  soon
export const reopenLot: (call: Call, input: { code: string; reason: string }) => Promise<Result<undefined>> =
  soon
