import { addDays, monthOf, startOfVnDay, type Day } from '#app/kernel/clock.ts'
import type { Call } from '#app/platform/call.ts'
import type { Cell } from '#app/platform/sheets/sheet.ts'
import { formatOn, type InvoiceFormat, type InvoiceKind } from './format.ts'
import type { NamedRow } from './invoice-rows.ts'
import { commissionRows, readCommissions } from './read-commissions.server.ts'
import { readSales, type Span } from './read-sales.server.ts'
import { vatRulesUntil } from './vat-rules.server.ts'

export interface InvoiceMonth {
  readonly kind: InvoiceKind
  /** Any day of the month. */
  readonly day: Day
}

export interface InvoiceData {
  readonly format: InvoiceFormat
  /** The rows, batch by batch, each cell at the place of its field. */
  readonly batches: AsyncIterable<Cell[][]>
}

/**
 * The data of a month's e-invoices, a row for each line: of sales, the parts delivered in it, with delivery as a line of
 * its own, and what refunds took off; of commission, one line for each seller. In the format that is valid on the month's
 * last day.
 * @returns null where no format is valid then
 */
export function readInvoiceData(call: Call, { kind, day }: InvoiceMonth): InvoiceData | null {
  const { to } = monthOf(day)
  const format = formatOn(to)
  if (!format) return null
  const named = kind === 'sales' ? sales(call, spanOf(day), to) : commissions(call, spanOf(day), to)
  return { format, batches: placed(named, format) }
}

/** The month of a day as instants. */
export function spanOf(day: Day): Span {
  const { from, to } = monthOf(day)
  return { gte: startOfVnDay(from), lt: startOfVnDay(addDays(to, 1)) }
}

async function* sales(call: Call, span: Span, lastDay: Day): AsyncGenerator<NamedRow[]> {
  yield* readSales(call, span, await vatRulesUntil(call, lastDay))
}

async function* commissions(call: Call, span: Span, lastDay: Day): AsyncGenerator<NamedRow[]> {
  yield commissionRows(call, await readCommissions(call, span), lastDay)
}

async function* placed(
  batches: AsyncIterable<readonly NamedRow[]>,
  { fields }: InvoiceFormat,
): AsyncGenerator<Cell[][]> {
  for await (const rows of batches) yield rows.map((row) => fields.map(({ name }) => row[name] ?? null))
}
