import type { LedgerNote, PostingKind } from '../ledger/posting.ts'
import { statementColumns, type StatementAmounts, type StatementColumn } from './statement.types.ts'

/**
 * In which column an entry on a seller's account stands. Goods and delivery that a refund takes back are refunds; the
 * commission and taxes that it gives back stand, with the other sign, where they were taken.
 */
export function columnOf(kind: PostingKind, note: LedgerNote): StatementColumn {
  switch (note) {
    case 'goods':
    case 'delivery':
      return kind === 'settled' ? note : 'refunds'
    case 'commission':
      return 'commission'
    case 'commission_vat':
      return 'vat'
    case 'tax_vat':
    case 'tax_pit':
      return 'tax'
    case 'cash':
      return 'cash'
    case 'payout':
      return 'payouts'
    case 'refund_sent':
      return 'refunds'
    default:
      return 'other'
  }
}

const nothing: StatementAmounts = {
  ...{ goods: 0n, delivery: 0n, commission: 0n, vat: 0n, tax: 0n },
  ...{ refunds: 0n, cash: 0n, payouts: 0n, other: 0n },
}

/** What entries come to, column by column; the ledger's debit is the seller's minus. */
export function amountsOf(
  entries: Iterable<{ readonly kind: PostingKind; readonly note: LedgerNote; readonly amount: bigint }>,
): StatementAmounts {
  const amounts = { ...nothing }
  for (const { kind, note, amount } of entries) amounts[columnOf(kind, note)] -= amount
  return amounts
}

export const addAmounts = (one: StatementAmounts, other: StatementAmounts): StatementAmounts => {
  const sum = { ...one }
  for (const column of statementColumns) sum[column] += other[column]
  return sum
}

export const totalOfAmounts = (amounts: StatementAmounts): bigint =>
  statementColumns.reduce((sum, column) => sum + amounts[column], 0n)
