import { z } from 'zod'

const column = z.int().min(0).max(99)

/**
 * Which column of a statement holds what, counted from 0. Money stands either in two columns (`credit` what came in,
 * `debit` what went out, which may be absent) or in one (`amount`, signed, or with its sign in `direction`).
 * Where `reference` and `balance` are known, a transfer keeps its id when the bank words its purpose anew.
 */
export const StatementMapping = z
  .object({
    at: column,
    purpose: column,
    credit: column.optional(),
    debit: column.optional(),
    amount: column.optional(),
    direction: column.optional(),
    reference: column.optional(),
    balance: column.optional(),
  })
  .refine(({ credit, amount }) => (credit === undefined) !== (amount === undefined), {
    message: 'either credit or amount',
  })
export type StatementMapping = z.infer<typeof StatementMapping>

export type StatementField = keyof StatementMapping
