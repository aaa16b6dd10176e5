import { parseCsv } from './csv.ts'
import { decodeText } from './decode.ts'
import { tableLimits, tableOf } from './table.ts'
import type { Table } from './table.ts'
import { readWorkbook } from './xlsx.ts'

/**
 * Reads a CSV or XLSX file of at most 5 MB. The bytes decide what it is, not its name: banks call CSV and even web
 * pages `.xls`. Never throws on what is in a file.
 */
export async function readTable(bytes: Uint8Array): Promise<Table> {
  if (bytes.length === 0) return { kind: 'unreadable', why: 'empty' }
  if (bytes.length > tableLimits.bytes) return { kind: 'unreadable', why: 'too-large' }
  if (startsWith(bytes, [0x50, 0x4b, 0x03, 0x04])) return readWorkbook(bytes)
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) return { kind: 'unreadable', why: 'old-excel' }
  const text = decodeText(bytes)
  if (text === null || /^\s*<(!doctype|html|\?xml|table)/i.test(text))
    return { kind: 'unreadable', why: 'broken' }
  const lines = parseCsv(text)
  return lines ? tableOf(lines) : { kind: 'unreadable', why: 'too-many-lines' }
}

function startsWith(bytes: Uint8Array, mark: readonly number[]): boolean {
  return mark.every((byte, at) => bytes[at] === byte)
}
