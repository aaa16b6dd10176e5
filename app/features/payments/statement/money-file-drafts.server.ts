import type { z } from 'zod'
import { fail, ok, type Failure, type Result } from '#app/kernel/result.ts'
import { userIdOf } from '#app/platform/actor.ts'
import { audit, type AuditEntry } from '#app/platform/audit/audit.server.ts'
import type { Call } from '#app/platform/call.ts'
import { keepFileDraft, readFileDraft, type FileDraft } from '#app/platform/drafts/file-drafts.server.ts'
import { MOST_MONEY_FILE_BYTES, type FileReading, type UnreadableReading } from './money-files.ts'

/** A kind of file that people download from banks or carriers, and what is remembered of its columns. */
export interface MoneyFileKind<Columns, Rows> {
  /** Of its drafts; no other kind's. */
  readonly purpose: string
  readonly columns: z.ZodType<Columns>
  readonly read: (call: Call, bytes: Uint8Array, mapping?: Columns) => Promise<FileReading<Rows>>
  /** What somebody said of the columns under a header, as it was kept; undefined where nobody has. */
  readonly remembered: (call: Call, layoutKey: string) => Promise<unknown>
  readonly remember: (call: Call, layoutKey: string, said: SaidColumns<Columns>) => Promise<unknown>
  /** How the audit calls it. */
  readonly deed: Pick<AuditEntry, 'action' | 'subjectType'>
}

export interface SaidColumns<Columns> {
  readonly mapping: Columns
  readonly savedById: string
  readonly savedAt: Date
}

export interface MoneyFileDraft<Rows> {
  readonly file: FileDraft
  readonly reading: FileReading<Rows>
}

/** The steps of a file between being sent and being read in. */
export interface MoneyFileDrafts<Columns, Rows> {
  /** @returns the draft; or `money:file.none`, `.too-large` */
  keep(call: Call, file: SentFile | undefined): Promise<Result<{ draftId: string }>>
  /** The file of a draft with what is in it, by a layout that is known or was named before; null where it is gone. */
  read(call: Call, draftId: string): Promise<MoneyFileDraft<Rows> | null>
  /**
   * An operator says what the columns mean; remembered for every file with this header. Nothing is kept of columns by
   * which not a single row can be read.
   * @returns `money:file.gone`, `.no-rows`, or why it cannot be read
   */
  saveColumns(
    call: Call,
    input: { readonly draftId: string; readonly columns: Columns },
  ): Promise<Result<undefined>>
}

interface SentFile {
  readonly name: string
  readonly bytes: Uint8Array
}

/** The steps of one kind of file. */
export function moneyFileDrafts<Columns, Rows extends { readonly kind: 'rows'; readonly layoutKey: string }>(
  kind: MoneyFileKind<Columns, Rows>,
): MoneyFileDrafts<Columns, Rows> {
  const { purpose, deed } = kind
  return {
    async keep(call, file) {
      if (!file || file.bytes.length === 0) return fail('money:file.none')
      if (file.bytes.length > MOST_MONEY_FILE_BYTES) return fail('money:file.too-large')
      return ok({ draftId: await keepFileDraft(call, { purpose, fileName: file.name, bytes: file.bytes }) })
    },

    async read(call, draftId) {
      const file = await readFileDraft(call, purpose, draftId)
      if (!file) return null
      const reading = await kind.read(call, file.bytes)
      if (reading.kind !== 'needs-mapping') return { file, reading }
      const mapping = kind.columns.safeParse(await kind.remembered(call, reading.layoutKey))
      if (!mapping.success) return { file, reading }
      return { file, reading: await kind.read(call, file.bytes, mapping.data) }
    },

    async saveColumns(call, { draftId, columns }) {
      const draft = await readFileDraft(call, purpose, draftId)
      if (!draft) return fail('money:file.gone')
      const bare = await kind.read(call, draft.bytes)
      if (bare.kind === 'unreadable') return unreadable(bare)
      const tried = await kind.read(call, draft.bytes, columns)
      if (tried.kind === 'unreadable') return unreadable(tried)
      if (tried.kind !== 'rows') return fail('money:file.no-rows')
      const { layoutKey } = bare
      const savedById = userIdOf(call.actor) ?? ''
      return call.inTransaction(async (call) => {
        await kind.remember(call, layoutKey, { mapping: columns, savedById, savedAt: call.clock.now() })
        await audit(call, { ...deed, subjectId: layoutKey })
        return ok()
      })
    },
  }
}

/** Why a file cannot be read in, and by which line. */
export const unreadable = ({ why, line }: UnreadableReading): { ok: false; failure: Failure } =>
  fail(`money:file.${why}`, line === undefined ? {} : { line })
