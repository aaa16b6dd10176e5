import { inflateRawSync } from 'node:zlib'

const endRecord = 0x06054b50
const centralRecord = 0x02014b50
const localRecord = 0x04034b50
/** A workbook of one sheet has about ten parts. */
const mostParts = 500

/**
 * How many bytes a ZIP archive unpacks to, found by unpacking each part under a limit: what an archive says about
 * itself cannot be trusted. `null` when it is more than `limit`, has too many parts, or is no plain archive
 * (encrypted, split, ZIP64, other methods than stored and deflated).
 */
export function unpackedSize(archive: Uint8Array, limit: number): number | null {
  const bytes = Buffer.from(archive.buffer, archive.byteOffset, archive.byteLength)
  const end = bytes.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]))
  if (end === -1 || end + 22 > bytes.length || bytes.readUInt32LE(end) !== endRecord) return null
  const parts = bytes.readUInt16LE(end + 10)
  if (parts > mostParts) return null
  let total = 0
  let at = bytes.readUInt32LE(end + 16)
  for (let part = 0; part < parts; part += 1) {
    if (at + 46 > bytes.length || bytes.readUInt32LE(at) !== centralRecord) return null
    const packed = packedPart(bytes, at)
    if (!packed) return null
    const size = packed.method === 0 ? packed.content.length : inflatedSize(packed.content, limit - total)
    if (size === null) return null
    total += size
    if (total > limit) return null
    at += 46 + bytes.readUInt16LE(at + 28) + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32)
  }
  return total
}

function packedPart(bytes: Buffer, at: number): { method: number; content: Buffer } | null {
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

function inflatedSize(content: Buffer, room: number): number | null {
  if (room < 1) return null
  try {
    return inflateRawSync(content, { maxOutputLength: room }).length
  } catch (error) {
    // Broken data, or more than there is room for.
    if (error instanceof Error && 'code' in error) return null
    throw error
  }
}
