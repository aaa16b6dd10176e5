import { fold } from '#app/kernel/vietnamese-text.ts'
import type { Cell } from '#app/platform/sheets/sheet.ts'

/** One transfer as a bank's form for many transfers asks for it. */
export interface TransferLine {
  readonly account: string
  readonly holder: string
  readonly bankName: string
  /** Đồng. */
  readonly amount: bigint
  readonly reference: string
}

/** The longest name that the common forms take. */
const HOLDER = 70

/**
 * The rows of a transfer file: number, account, holder, bank, amount, purpose, as the forms of Vietnamese banks for
 * transfers in bulk look. Names are capitals without marks, and begin with a letter or a digit, so that no spreadsheet
 * takes one for a formula. The purpose begins with the reference that finds the line on the statement.
 */
export const transferRows = (lines: readonly TransferLine[]): Cell[][] =>
  lines.map(({ account, holder, bankName, amount, reference }, place) => [
    place + 1,
    account.replace(/[^0-9A-Za-z]/g, ''),
    bankText(holder).slice(0, HOLDER),
    bankName,
    amount,
    `${reference} CHO LANG CHI TRA`,
  ])

/** Capitals, digits and spaces only. */
export const bankText = (text: string): string =>
  fold(text)
    .toUpperCase()
    .replace(/[^0-9A-Z]+/g, ' ')
    .trim()
