import { readDong, readMoment } from '../table-file/cells.ts'
import { findLayout, fitsHeader, guessHeader, headerWords, layoutKey } from '../table-file/header.ts'
import type { Columns, FoundHeader } from '../table-file/header.ts'
import { readTable } from '../table-file/read-table.ts'
import { tableLimits } from '../table-file/table.ts'
import type { TableDefect } from '../table-file/table.ts'
import { remittanceLayouts, remittanceWords } from './layouts.ts'
import type { RemittanceLayoutName } from './layouts.ts'
import { RemittanceMapping } from './mapping.ts'
import type { RemittanceField } from './mapping.ts'

/** One parcel whose cash a carrier collected. What does not add up is left so: the difference is worth knowing. */
export interface RemittedParcel {
  /** As a person counts lines, from 1. */
  line: number
  /** Upper case, without spaces. */
  trackingCode: string
  /** đồng that the receiver paid */
  collected: bigint
  /** đồng that the carrier keeps; where no column says it, what `paidOut` is short of `collected` */
  fee: bigint
  /** đồng that the carrier hands on; where no column says it, what `fee` leaves */
  paidOut: bigint
  /** `null` where the file gives no day */
  at: Date | null
}

/** `no-code` for titles and totals; `bad-amount` where money cannot be read; `repeated-header`. */
export type RemittanceSkip = { line: number; why: 'no-code' | 'bad-amount' | 'bad-date' | 'repeated-header' }

export type Remittance =
  | {
      kind: 'rows'
      layout: RemittanceLayoutName | 'own'
      layoutKey: string
      mapping: RemittanceMapping
      /** The carrier's own number of the file, as it stands above the header; `null` where none does. */
      reference: string | null
      /** In the order of the file; a code that comes twice is there twice. */
      rows: RemittedParcel[]
      skipped: RemittanceSkip[]
    }
  | {
      kind: 'needs-mapping'
      layoutKey: string
      header: readonly string[]
      /** At most five lines below the header. */
      sample: readonly (readonly string[])[]
      guess: Columns<RemittanceField>
    }
  | { kind: 'unreadable'; why: TableDefect | 'no-header' | 'no-rows' }

/**
 * Reads a carrier's file of cash collected on delivery (bảng kê thu hộ): CSV or XLSX, at most 5 MB and 20,000
 * parcels. The columns of Viettel Post and GHN are known; of every other carrier a person says them once per header.
 * Nothing of a file makes it throw.
 */
export async function readRemittance(
  bytes: Uint8Array,
  { mapping }: { mapping?: RemittanceMapping } = {},
): Promise<Remittance> {
  const table = await readTable(bytes)
  if (table.kind === 'unreadable') return table
  const { lines } = table
  const known = mapping ? null : findLayout(lines, remittanceLayouts)
  if (known) return rowsOf(lines, known.header, known.name, RemittanceMapping.parse(known.columns))
  const guessed = guessHeader(lines, remittanceWords)
  if (!guessed) return { kind: 'unreadable', why: 'no-header' }
  const { header, guess } = guessed
  if (mapping && fitsHeader(mapping, header)) {
    return rowsOf(lines, header, 'own', mapping)
  }
  const sample = lines.slice(header.to, header.to + 5)
  return { kind: 'needs-mapping', layoutKey: layoutKey(header.cells), header: header.cells, sample, guess }
}

function rowsOf(
  lines: readonly (readonly string[])[],
  header: FoundHeader,
  layout: RemittanceLayoutName | 'own',
  mapping: RemittanceMapping,
): Remittance {
  const rows: RemittedParcel[] = []
  const skipped: RemittanceSkip[] = []
  const heading = header.cells.join('\n')
  lines.slice(header.to).forEach((cells, at) => {
    if (cells.every((cell) => cell === '')) return
    const line = header.to + at + 1
    const read = cells.join('\n') === heading ? 'repeated-header' : parcelOf(cells, mapping)
    if (typeof read === 'string') skipped.push({ line, why: read })
    else rows.push({ line, ...read })
  })
  if (rows.length === 0) return { kind: 'unreadable', why: 'no-rows' }
  if (rows.length > tableLimits.lines) return { kind: 'unreadable', why: 'too-many-lines' }
  const reference = referenceIn(lines.slice(0, header.from))
  return { kind: 'rows', layout, layoutKey: layoutKey(header.cells), mapping, reference, rows, skipped }
}

const called = /^(ma|so) (phien|doi soat|bang ke|chi tra|thanh toan|chuyen (tien|khoan))|^(phien|bang ke) /

/** `Mã đối soát: PC20261122A7` stands in one cell, or its number in the next one; a number has a digit. */
function referenceIn(titles: readonly (readonly string[])[]): string | null {
  for (const line of titles) {
    const at = line.findIndex((cell) => called.test(headerWords(cell)))
    if (at === -1) continue
    const [cell = '', next = ''] = line.slice(at)
    const written = /[:#]\s*(\S.*)$/.exec(cell)?.[1] ?? next
    const number = /^[\p{L}\d][\p{L}\d._/-]{3,39}$/u.exec(written.trim())?.[0]
    if (number !== undefined && /\d{2}/.test(number)) return number
  }
  return null
}

/** Carriers' codes are Latin letters and digits, some of GHN's letters alone; words of totals are none. */
function isCode(cell: string, code: string): boolean {
  if (!/^[A-Z0-9._/-]{5,40}$/.test(code)) return false
  return /\d/.test(code) || !(/\s/.test(cell) || /^(TONG|CONG|TOTAL)/.test(code))
}

function parcelOf(
  cells: readonly string[],
  mapping: RemittanceMapping,
): Omit<RemittedParcel, 'line'> | RemittanceSkip['why'] {
  const cell = (column: number | undefined) => (column === undefined ? '' : (cells[column] ?? ''))
  const trackingCode = cell(mapping.trackingCode).replace(/\s/g, '').toUpperCase()
  if (!isCode(cell(mapping.trackingCode), trackingCode)) return 'no-code'
  const collected = readDong(cell(mapping.collected))
  const kept = readDong(cell(mapping.fee))
  const handed = readDong(cell(mapping.paidOut))
  if (collected === null || collected < 0n || kept === null || handed === null) return 'bad-amount'
  const when = cell(mapping.at)
  const at = when === '' ? null : (readMoment(when)?.at ?? 'bad-date')
  if (at === 'bad-date') return at
  // Some carriers write what they keep as a negative amount.
  const written = kept < 0n ? -kept : kept
  const fee = mapping.fee === undefined && mapping.paidOut !== undefined ? collected - handed : written
  const paidOut = mapping.paidOut === undefined ? collected - fee : handed
  return { trackingCode, collected, fee, paidOut, at }
}
