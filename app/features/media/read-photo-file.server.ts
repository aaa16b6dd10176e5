import { isId } from '#app/kernel/ids.ts'
import type { Call } from '#app/platform/call.ts'
import { photoKey, readPhotoName } from './photo-sources.ts'
import './ports.ts'

export interface PhotoFileStream {
  readonly stream: ReadableStream<Uint8Array>
  /** Bytes. */
  readonly size: number
  readonly type: string
}

/** One size of a photo by the parts of its address ('<id>', '640.avif'), or null where there is none. */
export async function readPhotoFile(call: Call, id: string, file: string): Promise<PhotoFileStream | null> {
  const name = readPhotoName(file)
  if (!name || !isId(id)) return null
  const found = await call.ports.media.files.get(photoKey(id, name.width, name.format))
  return found && { ...found, type: `image/${name.format}` }
}
