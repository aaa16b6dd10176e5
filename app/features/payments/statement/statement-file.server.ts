import { vnDay } from '#app/kernel/clock.ts'
import { audit } from '#app/platform/audit/audit.server.ts'
import type { Call } from '#app/platform/call.ts'
import type { FileDraft } from '#app/platform/drafts/file-drafts.server.ts'

/** A statement's file on its way to a browser. */
export interface StatementFile {
  readonly stream: ReadableStream<Uint8Array>
  /** Bytes. */
  readonly size: number
  readonly fileName: string
}

/** Where a statement lies: found by what it is, and never where everybody reads. */
const keyOf = (fileHash: string): string => `bank-statements/${fileHash}`

/** Lays the bytes of a statement down before it is read in; outside a transaction, because files are slow. */
export const storeStatement = (call: Call, { fileHash, bytes }: FileDraft): Promise<void> =>
  call.ports.media.files.put(keyOf(fileHash), { bytes, type: 'application/octet-stream' })

/**
 * A statement as it was read in, byte by byte; null: no such import, or one of before files were kept. Looking at it is
 * recorded: banks name people in it.
 */
export async function openStatementFile(call: Call, importId: string): Promise<StatementFile | null> {
  const found = await call.db.statementImport.findUnique({
    where: { id: importId, size: { not: null } },
    select: { fileHash: true, fileName: true, importedAt: true },
  })
  if (!found) return null
  const file = await call.ports.media.files.get(keyOf(found.fileHash))
  if (!file) {
    call.log.error({ importId }, 'the bytes of a statement are gone from the store')
    return null
  }
  await audit(call, {
    action: 'payments.statement-opened',
    subjectType: 'StatementImport',
    subjectId: importId,
  })
  const kind = /\.(csv|xlsx|txt)$/i.exec(found.fileName)?.[0].toLowerCase() ?? ''
  return { ...file, fileName: `sao-ke-${vnDay(found.importedAt)}-${found.fileHash.slice(0, 8)}${kind}` }
}
