import { createHash } from 'node:crypto'
import { newId } from '#app/kernel/ids.ts'
import { ok, type Failure, type Result } from '#app/kernel/result.ts'
import { userIdOf } from '#app/platform/actor.ts'
import type { Call } from '#app/platform/call.ts'
import { photoKey } from './photo-sources.ts'
import './ports.ts'
import { reEncode } from './re-encode.server.ts'
import type { PhotoFailure, SavePhotoInput, SavedPhoto } from './types.ts'

const shown = { id: true, width: true, height: true, widths: true } as const

/**
 * Keeps a photo of a seller in all its sizes and forgets the original. The same bytes sent twice are kept
 * once. Encoding takes a second or two: call it outside a transaction.
 * @returns the photo, or the reason why it was not taken
 */
export async function savePhoto(
  call: Call,
  input: SavePhotoInput,
): Promise<Result<SavedPhoto, Failure<PhotoFailure>>> {
  const contentHash = createHash('sha256').update(input.bytes).digest('hex')
  const where = { sellerId_contentHash: { sellerId: input.sellerId, contentHash } }
  const known = await call.db.mediaFile.findUnique({ where, select: shown })
  if (known) return ok({ ...known, known: true })

  const encoded = await reEncode(input.bytes)
  if (!encoded.ok) return encoded
  const { width, height, widths, files } = encoded.value
  const id = newId()
  for (const file of files) {
    await call.ports.media.files.put(photoKey(id, file.width, file.format), {
      bytes: file.bytes,
      type: `image/${file.format}`,
    })
  }
  // Two tabs may send the same photo at once: whoever comes second finds the row of the first.
  const row = await call.db.mediaFile.upsert({
    where,
    update: {},
    create: {
      id,
      sellerId: input.sellerId,
      uploadedById: userIdOf(call.actor),
      originalName: plainName(input.originalName),
      contentHash,
      width,
      height,
      widths: [...widths],
      createdAt: call.clock.now(),
    },
    select: shown,
  })
  return ok({ ...row, known: row.id !== id })
}

/** The last part of a name as a phone gives it, without control characters. */
function plainName(name: string): string {
  const last = name.normalize('NFC').split(/[\\/]/).at(-1) ?? ''
  return last.replace(/\p{C}/gu, '').slice(0, 120) || 'anh'
}
