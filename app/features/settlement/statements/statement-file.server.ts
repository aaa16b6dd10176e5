import { Readable } from 'node:stream'
import type { DayRange } from '#app/kernel/clock.ts'
import type { Call } from '#app/platform/call.ts'
import { drawStatement } from './statement-pdf.server.ts'
import { writeStatementSheet } from './statement-sheet.server.ts'

export interface StatementFile {
  readonly fileName: string
  readonly type: string
  readonly body: ReadableStream<Uint8Array>
}

/** The statement of the actor's seller as a file, of the same rows as the page. */
export async function statementFile(
  call: Call,
  { period, form }: { readonly period: DayRange; readonly form: 'xlsx' | 'pdf' },
): Promise<StatementFile> {
  const fileName = `bang-ke-${period.from}-${period.to}.${form}`
  if (form === 'xlsx') {
    const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
    return { fileName, type, body: await writeStatementSheet(call, period) }
  }
  const pdf = Readable.from(await drawStatement(call, period))
  return { fileName, type: 'application/pdf', body: Readable.toWeb(pdf) as ReadableStream<Uint8Array> }
}
