import { z } from 'zod'
import { RemittanceColumns, StatementColumns } from '../../statement/money-files.ts'

export const statementFields = [
  'at',
  'purpose',
  'credit',
  'debit',
  'amount',
  'direction',
  'reference',
  'balance',
] as const
export const remittanceFields = ['trackingCode', 'collected', 'fee', 'paidOut', 'at'] as const
export type ColumnField = (typeof statementFields)[number] | (typeof remittanceFields)[number]

const chosen = z
  .string()
  .regex(/^\d{1,2}$/)
  .transform(Number)
const maybe = chosen.optional()

/** The columns of a statement as the form sends them: numbers from 0, or nothing. */
export const StatementColumnsForm = z
  .object({
    ...{ at: chosen, purpose: chosen, credit: maybe, debit: maybe, amount: maybe },
    ...{ direction: maybe, reference: maybe, balance: maybe },
  })
  .pipe(StatementColumns)

/** The columns of a carrier's file as the form sends them. */
export const RemittanceColumnsForm = z
  .object({ trackingCode: chosen, collected: chosen, fee: maybe, paidOut: maybe, at: maybe })
  .pipe(RemittanceColumns)
