import { createHash } from 'node:crypto'
import { newId } from '#app/kernel/ids.ts'
import { userIdOf } from '#app/platform/actor.ts'
import type { Call } from '#app/platform/call.ts'

/** A draft that nobody confirmed is dropped after this. */
const KEPT_MILLIS = 24 * 60 * 60 * 1000

export interface FileDraft {
  readonly draftId: string
  readonly fileName: string
  /** SHA-256, hexadecimal. */
  readonly fileHash: string
  readonly bytes: Uint8Array
}

export interface FileToKeep {
  /** What it is sent for; a key of the feature that reads it. */
  readonly purpose: string
  readonly fileName: string
  readonly bytes: Uint8Array
}

/**
 * Keeps a file between two steps of a form, for who sent it: the same file again is the same draft, for another day.
 * @throws where nobody is signed in
 */
export async function keepFileDraft(call: Call, { purpose, fileName, bytes }: FileToKeep): Promise<string> {
  const sentById = senderOf(call)
  const fileHash = createHash('sha256').update(bytes).digest('hex')
  const sentAt = call.clock.now()
  const name = fileName.normalize('NFC').slice(0, 200)
  const { id } = await call.db.fileDraft.upsert({
    where: { purpose_sentById_fileHash: { purpose, sentById, fileHash } },
    create: {
      id: newId(),
      purpose,
      sentById,
      fileHash,
      sentAt,
      fileName: name,
      bytes: new Uint8Array(bytes),
    },
    update: { sentAt, fileName: name },
    select: { id: true },
  })
  return id
}

/** A draft of the person who asks; null for another person's, another purpose's, and after its day. */
export async function readFileDraft(call: Call, purpose: string, draftId: string): Promise<FileDraft | null> {
  const draft = await call.db.fileDraft.findFirst({
    where: { id: draftId, purpose, sentById: senderOf(call), sentAt: { gt: oldest(call) } },
    select: { id: true, fileName: true, fileHash: true, bytes: true },
  })
  if (!draft) return null
  const { id, ...file } = draft
  return { draftId: id, ...file }
}

/** Confirmed or given up: the bytes are not kept longer. */
export async function dropFileDraft(call: Call, draftId: string): Promise<void> {
  await call.db.fileDraft.deleteMany({ where: { id: draftId } })
}

/** Drops what nobody confirmed within a day; run by a job. */
export async function sweepFileDrafts(call: Call): Promise<void> {
  await call.db.fileDraft.deleteMany({ where: { sentAt: { lte: oldest(call) } } })
}

const oldest = (call: Call) => new Date(call.clock.now().getTime() - KEPT_MILLIS)

function senderOf(call: Call): string {
  const userId = userIdOf(call.actor)
  if (userId === null) throw new Error('a file draft belongs to a person')
  return userId
}
