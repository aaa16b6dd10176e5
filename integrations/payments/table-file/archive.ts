import { inflateRawSync } from 'node:zlib'

const endMark = Buffer.from('PK\x05\x06', 'latin1')
const centralRecord = 0x02014b50
const localRecord = 0x04034b50
/** A workbook of one sheet has about ten parts. */
const mostParts = 500

/**
 * Unpacks each part of a ZIP archive under a limit, since what an archive says about itself cannot be trusted.
 * `broken` is also what is no plain archive: encrypted, split, ZIP64, with gaps or other methods than stored and
 * deflated. Stricter than JSZip, which exceljs reads with: what passes here is the same archive there.
 *
 * @param limit bytes of all parts together
 */
export function archiveDefect(archive: Uint8Array, limit: number): 'too-large' | 'broken' | null {
  const bytes = Buffer.from(archive.buffer, archive.byteOffset, archive.byteLength)
  const end = bytes.lastIndexOf(endMark)
  if (end === -1 || end + 22 > bytes.length) return 'broken'
  let at = bytes.readUInt32LE(end + 16)
  // JSZip moves every offset where the directory does not touch the end record.
  if (at + bytes.readUInt32LE(end + 12) !== end) return 'broken'
  let room = limit
  let parts = 0
  while (at < end) {
    const packed = packedPart(bytes, at)
    if (!packed) return 'broken'
    const size = packed.method === 0 ? packed.content.length : inflatedSize(packed.content, room)
    if (typeof size === 'string') return size
    room -= size
    parts += 1
    if (room <= 0 || parts > mostParts) return 'too-large'
    at += 46 + bytes.readUInt16LE(at + 28) + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32)
  }
  return parts === bytes.readUInt16LE(end + 10) ? null : 'broken'
}

function packedPart(bytes: Buffer, at: number): { method: number; content: Buffer } | null {
  if (at + 46 > bytes.length || bytes.readUInt32LE(at) !== centralRecord) return null
  const encrypted = (bytes.readUInt16LE(at + 8) & 1) === 1
  const method = bytes.readUInt16LE(at + 10)
  const length = bytes.readUInt32LE(at + 20)
  const local = bytes.readUInt32LE(at + 42)
  if (encrypted || (method !== 0 && method !== 8)) return null
  if (local + 30 > bytes.length || bytes.readUInt32LE(local) !== localRecord) return null
  const from = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28)
  if (from + length > bytes.length) return null
  return { method, content: bytes.subarray(from, from + length) }
}

function inflatedSize(content: Buffer, room: number): number | 'too-large' | 'broken' {
  try {
    return inflateRawSync(content, { maxOutputLength: room }).length
  } catch (error) {
    if (!(error instanceof Error) || !('code' in error)) throw error
    return error.code === 'ERR_BUFFER_TOO_LARGE' ? 'too-large' : 'broken'
  }
}
