import {
  MOST_MONEY_FILE_BYTES,
  RemittanceColumns,
  type MoneyFilesPort,
} from '#app/features/payments/index.ts'
import { fail, ok, type Result } from '#app/kernel/result.ts'
import { userIdOf } from '#app/platform/actor.ts'
import { audit } from '#app/platform/audit/audit.server.ts'
import type { Call } from '#app/platform/call.ts'
import { keepFileDraft, readFileDraft, type FileDraft } from '#app/platform/drafts/file-drafts.server.ts'

const PURPOSE = 'remittance'

export type RemittanceReading = Awaited<ReturnType<MoneyFilesPort['readRemittance']>>

/** @returns the draft; or `money:file.none`, `.too-large` */
export async function keepRemittance(
  call: Call,
  file: { readonly name: string; readonly bytes: Uint8Array } | undefined,
): Promise<Result<{ draftId: string }>> {
  if (!file || file.bytes.length === 0) return fail('money:file.none')
  if (file.bytes.length > MOST_MONEY_FILE_BYTES) return fail('money:file.too-large')
  const draftId = await keepFileDraft(call, { purpose: PURPOSE, fileName: file.name, bytes: file.bytes })
  return ok({ draftId })
}

export interface RemittanceDraft {
  readonly file: FileDraft
  readonly reading: RemittanceReading
}

/** The file of a draft with what is in it; null where it is gone. */
export async function readRemittanceDraft(call: Call, draftId: string): Promise<RemittanceDraft | null> {
  const file = await readFileDraft(call, PURPOSE, draftId)
  if (!file) return null
  const { readRemittance } = call.ports.moneyFiles
  const reading = await readRemittance(file.bytes, {})
  if (reading.kind !== 'needs-mapping') return { file, reading }
  const saved = await call.db.remittanceMapping.findUnique({ where: { layoutKey: reading.layoutKey } })
  const mapping = RemittanceColumns.safeParse(saved?.mapping)
  if (!mapping.success) return { file, reading }
  return { file, reading: await readRemittance(file.bytes, { mapping: mapping.data }) }
}

/**
 * An operator says what the columns of a carrier's file mean; remembered for every file with this header.
 * @returns `money:file.gone`, `.no-rows`
 */
export async function saveRemittanceColumns(
  call: Call,
  { draftId, columns }: { readonly draftId: string; readonly columns: RemittanceColumns },
): Promise<Result<undefined>> {
  const draft = await readFileDraft(call, PURPOSE, draftId)
  if (!draft) return fail('money:file.gone')
  const { readRemittance } = call.ports.moneyFiles
  const bare = await readRemittance(draft.bytes, {})
  if (bare.kind === 'unreadable') return fail(`money:file.${bare.why}`)
  const tried = await readRemittance(draft.bytes, { mapping: columns })
  if (tried.kind !== 'rows') return fail('money:file.no-rows')
  const { layoutKey } = bare
  const saved = { mapping: columns, savedById: userIdOf(call.actor) ?? '', savedAt: call.clock.now() }
  return call.inTransaction(async (call) => {
    await call.db.remittanceMapping.upsert({
      where: { layoutKey },
      create: { layoutKey, ...saved },
      update: saved,
    })
    await audit(call, {
      action: 'ordering.remittance-columns',
      subjectType: 'RemittanceMapping',
      subjectId: layoutKey,
    })
    return ok()
  })
}
