import { Readable } from 'node:stream'
import { wordsFor } from '#app/i18n/i18n.ts'
import { formatDay, formatMoment } from '#app/kernel/clock.ts'
import { audit } from '#app/platform/audit/audit.server.ts'
import type { Call } from '#app/platform/call.ts'
import { BYTE_ORDER_MARK, csvRows } from '#app/platform/sheets/csv.ts'
import type { Cell, ExportColumn } from '#app/platform/sheets/sheet.ts'
import { writeSheet } from '#app/platform/sheets/write-sheet.server.ts'
import type { InvoiceField, InvoiceFormat } from './format.ts'
import { invoiceXml } from './invoice-xml.ts'
import { readInvoiceData, type InvoiceMonth } from './read-invoice-data.server.ts'

export const invoiceFileForms = ['xlsx', 'csv', 'xml'] as const
export type InvoiceFileForm = (typeof invoiceFileForms)[number]

export interface InvoiceFile {
  readonly fileName: string
  readonly type: string
  /** Made while it is read: a month never stands in memory whole. */
  readonly body: ReadableStream<Uint8Array>
}

const types: Readonly<Record<InvoiceFileForm, string>> = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
  xml: 'application/xml; charset=utf-8',
}

type Batches = AsyncIterable<Cell[][]>

/**
 * The data of a month's e-invoices as a file for the invoicing software; it is no invoice and says so. Leaves a record of
 * who took it. @returns null where no format was valid in that month
 */
export async function drawInvoiceFile(
  call: Call,
  { kind, day, form }: InvoiceMonth & { readonly form: InvoiceFileForm },
): Promise<InvoiceFile | null> {
  const data = readInvoiceData(call, { kind, day })
  if (!data) return null
  const month = day.slice(0, 7)
  const subject = { subjectType: 'InvoiceData', subjectId: `${kind}/${month}` }
  await audit(call, { action: 'settlement.invoice-data-downloaded', ...subject, details: { form } })
  const fileName = `cho-lang-du-lieu-hoa-don-${kind}-${month}.${form}`
  const { format, batches } = data
  const body =
    form === 'xlsx' ? workbook(call, month, data) : Readable.from(inBytes(pieces(form, format, batches)))
  body.on('error', (error) => call.log.error({ err: error, month, kind }, 'invoice data broke off'))
  return { fileName, type: types[form], body: Readable.toWeb(body) as ReadableStream<Uint8Array> }
}

const pieces = (form: 'csv' | 'xml', format: InvoiceFormat, batches: Batches) =>
  form === 'xml' ? invoiceXml(format, batches) : csv(format, batches)

async function* csv({ fields }: InvoiceFormat, batches: Batches): AsyncGenerator<string> {
  const names = fields.map(({ name }) => name)
  yield BYTE_ORDER_MARK + csvRows([names])
  for await (const rows of batches) yield csvRows(rows)
}

async function* inBytes(texts: AsyncIterable<string>): AsyncGenerator<Uint8Array> {
  for await (const text of texts) if (text !== '') yield Buffer.from(text)
}

async function* flat(batches: Batches): AsyncGenerator<Cell[]> {
  for await (const rows of batches) yield* rows
}

function workbook(
  call: Call,
  month: string,
  { format, batches }: { readonly format: InvoiceFormat; readonly batches: Batches },
): Readable {
  const t = wordsFor(call.locale)
  const { stream, written } = writeSheet({
    ...{ name: month, columns: format.fields.map(columnOf), rows: flat(batches) },
    notesName: t('money:invoices.notes'),
    notes: [
      [t('money:invoices.title'), t('money:invoices.not_invoice')],
      [
        t('money:from'),
        t('money:invoices.source', { day: formatDay(format.validFrom), source: format.source }),
      ],
      [t('money:at'), formatMoment(call.clock.now())],
    ],
  })
  written.catch((error: unknown) => stream.destroy(error instanceof Error ? error : new Error(String(error))))
  return stream
}

function columnOf({ name, label, value }: InvoiceField): ExportColumn {
  const kind = value === 'percent' ? 'text' : value
  return { key: name, head: label, kind, width: kind === 'text' ? 28 : 18 }
}
