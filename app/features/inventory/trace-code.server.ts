import bwipjs from 'bwip-js/node'

/** A code to scan, as dark squares on a light ground. */
export interface ScanCode {
  /** What the code says: an address. */
  readonly text: string
  /** The dark modules as one SVG path on a square of `size` units, the quiet zone of four units included. */
  readonly path: string
  readonly size: number
}

/** ISO/IEC 18004: four light modules on every side. */
const QUIET = 4

/** The page that tells a lot's story, as its packs carry it. */
export const traceAddress = (origin: string, lotCode: string): string => `${origin}/t/${lotCode}`

/** The code of a lot's trace page. Level M: a label on a jar is scratched and bent. */
export function traceCode(origin: string, lotCode: string): ScanCode {
  const text = traceAddress(origin, lotCode)
  const { pixs, width } = readModules(bwipjs.raw('qrcode', text, 'eclevel=M'))
  const rows = Array.from({ length: width }, (_, row) => pixs.slice(row * width, (row + 1) * width))
  const path = rows.flatMap((row, y) =>
    runsOf(row).map(([x, length]) => `M${x + QUIET} ${y + QUIET}h${length}v1h-${length}z`),
  )
  return { text, path: path.join(''), size: width + 2 * QUIET }
}

/** bwip-js answers a stack of symbols; a QR code is its first, one number per module. */
function readModules(symbols: readonly object[]): { pixs: number[]; width: number } {
  const symbol: { pixs?: unknown; pixx?: unknown } = symbols[0] ?? {}
  const { pixs, pixx } = symbol
  if (!Array.isArray(pixs) || typeof pixx !== 'number') throw new Error('bwip-js drew no QR code')
  return { pixs: pixs.map(Number), width: pixx }
}

/** Where dark modules stand side by side in a row: start and length of each run. */
function runsOf(row: readonly number[]): [number, number][] {
  const runs: [number, number][] = []
  row.forEach((dark, x) => {
    const last = runs.at(-1)
    if (!dark) return
    if (last && last[0] + last[1] === x) last[1] += 1
    else runs.push([x, 1])
  })
  return runs
}
