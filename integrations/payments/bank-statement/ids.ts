import { createHash } from 'node:crypto'
import { readDong } from '../table-file/cells.ts'

export interface IdentifiedMovement {
  /** `YYYY-MM-DD` */
  day: string
  direction: 'in' | 'out'
  /** đồng */
  amount: bigint
  purpose: string
  /** Empty where the bank gives none. */
  reference: string
  /** The running balance as written; empty where there is none. */
  balance: string
}

/**
 * Ids that stay the same when the same statement, or another one that overlaps it, is read again. Banks use one
 * reference for a transfer and its fee, and some use it anew on another day, so the day, the direction and the amount
 * belong to it. Without a reference it is the whole line that counts. Lines that are alike in all of that are numbered
 * in their order: whole days overlap, so both files hold all of them.
 */
export function transferIds(movements: readonly IdentifiedMovement[]): string[] {
  const seen = new Map<string, number>()
  return movements.map((movement) => {
    const own = ownId(movement)
    const occurrence = (seen.get(own) ?? 0) + 1
    seen.set(own, occurrence)
    return occurrence === 1 ? own : `${own}/${occurrence}`
  })
}

function ownId({ day, direction, amount, purpose, reference, balance }: IdentifiedMovement): string {
  if (reference !== '') return `${day}/${reference}/${direction}/${amount}`
  // Grouping and decimals differ between the CSV and the workbook of one bank; the sum does not.
  const sum = readDong(balance) ?? balance.replace(/\D/g, '')
  const line = [day, direction, amount, purpose, sum].join('\n')
  return `${day}/${createHash('sha256').update(line, 'utf8').digest('hex').slice(0, 32)}`
}
