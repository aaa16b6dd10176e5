import { sniff, type SentFile } from '#app/features/media/index.ts'
import { failAt, ok, type Failure, type Result } from '#app/kernel/result.ts'

/** What a bank's receipt may be: a picture of a screen or a paper, or the PDF that the bank gives. */
export const paperKinds = ['jpeg', 'png', 'webp', 'pdf'] as const
export type PaperKind = (typeof paperKinds)[number]

/** What the field of a paper accepts. */
export const PAPER_ACCEPT = 'image/jpeg,image/png,image/webp,application/pdf'

const MEGABYTE = 1024 * 1024
/** The largest paper taken, bytes. */
export const MOST_PAPER_BYTES = 10 * MEGABYTE
/** Papers of one payout. */
export const MOST_PAPERS = 5

/** The type that a paper is served with: what its bytes are, never what a browser said. */
export const typeOfPaper = (kind: PaperKind): string => (kind === 'pdf' ? 'application/pdf' : `image/${kind}`)

/** A paper as pages list it. */
export interface PaperRow {
  readonly paperId: string
  readonly kind: PaperKind
  /** Bytes. */
  readonly size: number
  readonly attachedAt: Date
}

/** A paper that was taken. */
export interface Paper {
  readonly kind: PaperKind
  readonly bytes: Uint8Array
  readonly name: string
}

export type PaperFailure =
  'settlement:failure.paper_empty' | 'settlement:failure.paper_kind' | 'settlement:failure.paper_large'

/** A paper as it was sent, known by its bytes; or why it is not taken, beside `paper`. */
export function readPaper({ bytes, name }: SentFile): Result<Paper, Failure<PaperFailure>> {
  if (bytes.length === 0) return failAt('paper', 'settlement:failure.paper_empty')
  if (bytes.length > MOST_PAPER_BYTES) {
    return failAt('paper', 'settlement:failure.paper_large', { max: MOST_PAPER_BYTES / MEGABYTE })
  }
  const kind = kindOf(bytes)
  return kind ? ok({ kind, bytes, name: plainName(name) }) : failAt('paper', 'settlement:failure.paper_kind')
}

const kindOf = (bytes: Uint8Array): PaperKind | null => {
  const kind = isPdf(bytes) ? 'pdf' : sniff(bytes)
  return paperKinds.find((one) => one === kind) ?? null
}

/** Begins as ISO 32000 says, and is whole: a download that broke off has no end. */
function isPdf(bytes: Uint8Array): boolean {
  const text = (part: Uint8Array) => String.fromCharCode(...part)
  return text(bytes.subarray(0, 5)) === '%PDF-' && text(bytes.subarray(-1024)).includes('%%EOF')
}

/** The last part of a name as a browser gives it, without control characters. */
function plainName(name: string): string {
  const last = name.normalize('NFC').split(/[\\/]/).at(-1) ?? ''
  return last.replace(/\p{C}/gu, '').slice(0, 120)
}
