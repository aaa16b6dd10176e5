import { createHash } from 'node:crypto'
import { Readable } from 'node:stream'
import { wordsFor } from '#app/i18n/i18n.ts'
import { audit } from '#app/platform/audit/audit.server.ts'
import type { Call } from '#app/platform/call.ts'
import { BYTE_ORDER_MARK, csvText } from '#app/platform/sheets/csv.ts'
import { writeSheet } from '#app/platform/sheets/write-sheet.server.ts'
import { exportNotes, fileNameOf } from './export-notes.server.ts'
import { fillTable, type TableRequest } from './export-table.server.ts'
import { territoryOf } from './sale.access.server.ts'

export const fileForms = ['xlsx', 'csv'] as const
export type FileForm = (typeof fileForms)[number]

export interface DownloadTableInput extends TableRequest {
  readonly form: FileForm
  /** Says in the file that its figures are illustrative. */
  readonly demo: boolean
}

/** A file on its way out. */
export interface TableFile {
  readonly fileName: string
  readonly type: string
  readonly rows: number
  /** SHA-256 of the table as CSV text in UTF-8, without the byte order mark; in both forms the same. */
  readonly hash: string
  readonly body: ReadableStream<Uint8Array> | string
}

/**
 * One table of the officer's territory as a file. Leaves a record of who took what.
 * @returns null for anybody who is no officer
 */
export async function downloadTable(call: Call, input: DownloadTableInput): Promise<TableFile | null> {
  if (!territoryOf(call.actor)) return null
  const { form, demo, table, period, place } = input
  const { columns, rows } = await fillTable(call, input)
  const csv = csvText(
    columns.map((column) => column.head),
    rows,
  )
  const hash = createHash('sha256').update(csv).digest('hex')
  const { from, to } = period.now
  await audit(call, {
    ...{ action: 'monitoring.downloaded', subjectType: 'table', subjectId: table },
    details: { form, from, to, place, rows: rows.length, hash },
  })
  const file = { fileName: `${fileNameOf(call, input)}.${form}`, rows: rows.length, hash }
  if (form === 'csv') return { ...file, type: 'text/csv; charset=utf-8', body: BYTE_ORDER_MARK + csv }
  const t = wordsFor(call.locale)
  const { stream, written } = writeSheet({
    name: t(`department:table.${table}`),
    ...{ columns, rows, notesName: t('department:sheet.definitions') },
    notes: await exportNotes(call, input, { rows: rows.length, hash, demo }),
  })
  written.catch((error: unknown) => {
    call.log.error({ err: error, table }, 'a spreadsheet could not be written')
    stream.destroy(error instanceof Error ? error : undefined)
  })
  return {
    ...file,
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    body: Readable.toWeb(stream) as ReadableStream<Uint8Array>,
  }
}
