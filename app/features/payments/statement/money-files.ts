import { z } from 'zod'
import type { BankTransfer } from '#integrations/payments/contract.ts'

const column = z.int().min(0).max(99)

/** Which column of a statement holds what, counted from 0; money is in `credit`/`debit`, or in `amount`. */
export const StatementColumns = z
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
    message: 'money:columns.one_amount',
    path: ['credit'],
  })
export type StatementColumns = z.output<typeof StatementColumns>

/** Which column of a carrier's file of cash holds what, counted from 0. */
export const RemittanceColumns = z.object({
  trackingCode: column,
  collected: column,
  fee: column.optional(),
  paidOut: column.optional(),
  at: column.optional(),
})
export type RemittanceColumns = z.output<typeof RemittanceColumns>

/** Why a file cannot be read; a key under `money:file.`. */
export const fileDefects = [
  'empty',
  'too-large',
  'too-many-lines',
  'old-excel',
  'broken',
  'no-header',
  'no-rows',
  'balances',
] as const
export type FileDefect = (typeof fileDefects)[number]

/** A file whose columns nobody has named yet. */
export interface NeedsColumns {
  readonly kind: 'needs-mapping'
  /** The same for every file with this header. */
  readonly layoutKey: string
  readonly header: readonly string[]
  readonly sample: readonly (readonly string[])[]
  readonly guess: Readonly<Partial<Record<string, number>>>
}

/** A file read into rows. */
export interface ReadFile<Row> {
  readonly kind: 'rows'
  readonly layout: string
  readonly layoutKey: string
  readonly rows: readonly Row[]
  /** Lines that are no row, and why: titles, totals, what cannot be read. */
  readonly skipped: readonly { readonly line: number; readonly why: string }[]
}

/** A file that nobody can read in. */
export interface UnreadableReading {
  readonly kind: 'unreadable'
  readonly why: FileDefect
  /** The line that shows it, where one does. */
  readonly line?: number
}

export type FileReading<Row> = NeedsColumns | Row | UnreadableReading

/** One parcel whose cash a carrier says that it took. */
export interface RemittedParcel {
  /** As a person counts lines, from 1. */
  readonly line: number
  /** Upper case, without spaces. */
  readonly trackingCode: string
  /** Đồng: taken at the door, kept by the carrier, handed on. */
  readonly collected: bigint
  readonly fee: bigint
  readonly paidOut: bigint
  readonly at: Date | null
}

/** Reads what people download from banks and carriers. Nothing of a file makes these throw. */
export interface MoneyFilesPort {
  readonly readStatement: (
    bytes: Uint8Array,
    options: { mapping?: StatementColumns; accountNumber?: string },
  ) => Promise<
    FileReading<
      ReadFile<BankTransfer> & {
        readonly accountNumber: string
        /** Đồng on the account before the first line and after the last one; null where the file does not say. */
        readonly balances: { readonly opening: bigint; readonly closing: bigint } | null
      }
    >
  >
  readonly readRemittance: (
    bytes: Uint8Array,
    options: { mapping?: RemittanceColumns },
  ) => Promise<FileReading<ReadFile<RemittedParcel> & { readonly reference: string | null }>>
}

declare module '#app/platform/call.ts' {
  interface Ports {
    readonly moneyFiles: MoneyFilesPort
  }
}

/** The largest file of a bank or carrier that is taken, bytes. */
export const MOST_MONEY_FILE_BYTES = 5 * 1024 * 1024
