import { fail, ok, type Result } from '#app/kernel/result.ts'
import { userIdOf } from '#app/platform/actor.ts'
import { audit } from '#app/platform/audit/audit.server.ts'
import type { Call } from '#app/platform/call.ts'
import { keepFileDraft, readFileDraft, type FileDraft } from '#app/platform/drafts/file-drafts.server.ts'
import { MOST_MONEY_FILE_BYTES, StatementColumns, type MoneyFilesPort } from './money-files.ts'

const PURPOSE = 'statement'

export type StatementReading = Awaited<ReturnType<MoneyFilesPort['readStatement']>>

/** @returns the draft; or beside `file` `money:file.none`, `.too-large` */
export async function keepStatement(
  call: Call,
  file: { readonly name: string; readonly bytes: Uint8Array } | undefined,
): Promise<Result<{ draftId: string }>> {
  if (!file || file.bytes.length === 0) return fail('money:file.none')
  if (file.bytes.length > MOST_MONEY_FILE_BYTES) return fail('money:file.too-large')
  const draftId = await keepFileDraft(call, { purpose: PURPOSE, fileName: file.name, bytes: file.bytes })
  return ok({ draftId })
}

export interface StatementDraft {
  readonly file: FileDraft
  readonly reading: StatementReading
}

/** The file of a draft with what is in it, by a layout that is known or was named before; null where it is gone. */
export async function readStatementDraft(call: Call, draftId: string): Promise<StatementDraft | null> {
  const file = await readFileDraft(call, PURPOSE, draftId)
  if (!file) return null
  const accountNumber = call.ports.payments.marketAccount.account
  const { readStatement } = call.ports.moneyFiles
  const reading = await readStatement(file.bytes, { accountNumber })
  if (reading.kind !== 'needs-mapping') return { file, reading }
  const saved = await call.db.statementMapping.findUnique({ where: { layoutKey: reading.layoutKey } })
  const mapping = StatementColumns.safeParse(saved?.mapping)
  if (!mapping.success) return { file, reading }
  return { file, reading: await readStatement(file.bytes, { accountNumber, mapping: mapping.data }) }
}

/**
 * An operator says what the columns of a file mean; remembered for every file with this header. Nothing is kept of
 * columns by which not a single row can be read.
 * @returns `money:file.gone`, `.no-rows`
 */
export async function saveStatementColumns(
  call: Call,
  { draftId, columns }: { readonly draftId: string; readonly columns: StatementColumns },
): Promise<Result<undefined>> {
  const draft = await readFileDraft(call, PURPOSE, draftId)
  if (!draft) return fail('money:file.gone')
  const bare = await call.ports.moneyFiles.readStatement(draft.bytes, {})
  if (bare.kind === 'unreadable') return fail(`money:file.${bare.why}`)
  const tried = await call.ports.moneyFiles.readStatement(draft.bytes, { mapping: columns })
  if (tried.kind !== 'rows') return fail('money:file.no-rows')
  const { layoutKey } = bare
  const saved = { mapping: columns, savedById: userIdOf(call.actor) ?? '', savedAt: call.clock.now() }
  return call.inTransaction(async (call) => {
    await call.db.statementMapping.upsert({
      where: { layoutKey },
      create: { layoutKey, ...saved },
      update: saved,
    })
    await audit(call, {
      action: 'payments.statement-columns',
      subjectType: 'StatementMapping',
      subjectId: layoutKey,
    })
    return ok()
  })
}
