import { cellText, linesAround, tableLimits } from './table.ts'

const delimiters = [',', ';', '\t', '|'] as const

/**
 * Lines of cells of a text whose delimiter is found out: the one under which the most lines have the same number of
 * cells. Quoted cells may hold delimiters, line breaks and doubled quotes (RFC 4180); a stray quote is a character.
 * `null` when there are more lines than any table has.
 */
export function parseCsv(text: string): string[][] | null {
  const sample = text.slice(0, 64 * 1024)
  const scores = delimiters.map((delimiter) => ({
    delimiter,
    score: regularity(split(sample, delimiter, 200)),
  }))
  const best = scores.reduce((a, b) => (b.score > a.score ? b : a))
  const most = tableLimits.lines + linesAround
  const lines = split(text, best.delimiter, most + 1)
  return lines.length > most ? null : lines
}

/** How many cells stand in lines of the most frequent length; lines of one cell say nothing. */
function regularity(lines: readonly (readonly string[])[]): number {
  const counts = new Map<number, number>()
  for (const { length } of lines) if (length > 1) counts.set(length, (counts.get(length) ?? 0) + 1)
  let best = { length: 0, times: 0 }
  for (const [length, times] of counts) if (times > best.times) best = { length, times }
  // The number of lines first: `1,234,567` in a file of semicolons makes longer lines, but not as many alike.
  return best.times * 1_000 + best.length
}

function split(text: string, delimiter: string, most: number): string[][] {
  const lines: string[][] = []
  let line: string[] = []
  let cell = ''
  let quoted = false
  for (let at = 0; at < text.length && lines.length < most; at += 1) {
    const character = text.charAt(at)
    const next = text.charAt(at + 1)
    if (quoted) {
      if (character !== '"') cell += character
      else if (next === '"') {
        cell += '"'
        at += 1
      } else if (next === '' || next === delimiter || next === '\n' || next === '\r') quoted = false
      else cell += '"'
    } else if (character === '"' && cell.trim() === '') {
      quoted = true
      cell = ''
    } else if (character === delimiter) {
      line.push(cellText(cell))
      cell = ''
    } else if (character === '\n' || character === '\r') {
      if (character === '\r' && next === '\n') at += 1
      lines.push([...line, cellText(cell)])
      line = []
      cell = ''
    } else cell += character
  }
  if ((cell !== '' || line.length > 0) && lines.length < most) lines.push([...line, cellText(cell)])
  return lines
}
