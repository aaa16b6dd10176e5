import { wordsFor } from '#app/i18n/i18n.ts'
import { formatMoment, type Day } from '#app/kernel/clock.ts'
import { audit } from '#app/platform/audit/audit.server.ts'
import type { Call } from '#app/platform/call.ts'
import { BYTE_ORDER_MARK, csvText } from '#app/platform/sheets/csv.ts'
import type { ExportColumn } from '#app/platform/sheets/sheet.ts'
import { writeSheet } from '#app/platform/sheets/write-sheet.server.ts'
import type { InvoiceField, InvoiceKind } from './format.ts'
import { invoiceXml } from './invoice-xml.ts'
import { readInvoiceData } from './read-invoice-data.server.ts'

export const invoiceFileForms = ['xlsx', 'csv', 'xml'] as const
export type InvoiceFileForm = (typeof invoiceFileForms)[number]

export interface InvoiceFile {
  readonly fileName: string
  readonly type: string
  readonly body: string | ReadableStream<Uint8Array>
}

/**
 * The data of a month's e-invoices as a file for the invoicing software; it is no invoice and says so. Leaves a record of
 * who took it. @returns null where no format was valid in that month
 */
export async function drawInvoiceFile(
  call: Call,
  { kind, day, form }: { readonly kind: InvoiceKind; readonly day: Day; readonly form: InvoiceFileForm },
): Promise<InvoiceFile | null> {
  const data = await readInvoiceData(call, { kind, day })
  if (!data) return null
  const { format, rows } = data
  const month = day.slice(0, 7)
  await audit(call, {
    ...{
      action: 'settlement.invoice-data-downloaded',
      subjectType: 'InvoiceData',
      subjectId: `${kind}/${month}`,
    },
    details: { form, rows: rows.length },
  })
  const fileName = `cho-lang-du-lieu-hoa-don-${kind}-${month}.${form}`
  if (form === 'xml')
    return { fileName, type: 'application/xml; charset=utf-8', body: invoiceXml(format, rows) }
  if (form === 'csv') {
    const names = format.fields.map(({ name }) => name)
    return { fileName, type: 'text/csv; charset=utf-8', body: BYTE_ORDER_MARK + csvText(names, rows) }
  }
  const t = wordsFor(call.locale)
  const { stream, written } = writeSheet({
    ...{ name: month, columns: format.fields.map(columnOf), rows, notesName: t('money:invoices.notes') },
    notes: [
      [t('money:invoices.title'), t('money:invoices.not_invoice')],
      [t('money:from'), t('money:invoices.source', { day: format.validFrom, source: format.source })],
      [t('money:at'), formatMoment(call.clock.now())],
    ],
  })
  const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
  const body = new ReadableStream<Uint8Array>({
    async start(controller) {
      try {
        for await (const chunk of stream) controller.enqueue(bytesOf(chunk))
        await written
        controller.close()
      } catch (error) {
        controller.error(error)
      }
    },
  })
  return { fileName, type, body }
}

function bytesOf(chunk: unknown): Uint8Array {
  if (chunk instanceof Uint8Array) return chunk
  throw new TypeError('a workbook is written in bytes')
}

function columnOf({ name, label, value }: InvoiceField): ExportColumn {
  const kind = value === 'percent' ? 'text' : value
  return { key: name, head: label, kind, width: kind === 'text' ? 28 : 18 }
}
