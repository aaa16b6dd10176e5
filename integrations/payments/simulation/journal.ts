import { appendFileSync, closeSync, mkdirSync, openSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'
import { parseJson } from '../parse-json.ts'

/** Things of one kind that a simulator remembers, the oldest first, at most as many as it has room for. */
export interface Shelf<Entry> {
  readonly entries: ReadonlyMap<string, Entry>
  /** Takes in what is new, and what was changed: it is written down when this returns, so before anybody is told. */
  keep(id: string, entry: Entry): void
}

/** What a simulator remembers when it is started again. */
export interface Journal {
  /**
   * A shelf with what is known of its kind; all of them are asked for before `begin`.
   * @param shape reads an entry as JSON has it: `bigint` as digits, `Date` as ISO text
   */
  shelf<Entry>(kind: string, shape: z.ZodType<Entry>, room: number): Shelf<Entry>
  /** From here on what is kept is written down. */
  begin(): void
  close(): void
}

/** How JSON has what it cannot say itself. */
export const writtenBigint = z
  .string()
  .regex(/^-?\d+$/)
  .transform(BigInt)
export const writtenDate = z.iso.datetime().transform((text) => new Date(text))

/** One thing as it stood at a moment (milliseconds since 1970): of several lines the latest counts. */
const Line = z.object({ kind: z.string(), id: z.string(), at: z.number(), entry: z.unknown() })
type Line = z.output<typeof Line>

export interface JournalOptions {
  /** Where its files are; absent: it is remembered until the process ends. */
  folder?: string
  now: () => Date
  /** After so many lines a new file is begun, without what changed since. */
  linesInFile?: number
}

/**
 * A journal is a folder of numbered files of lines, each written by one process only: who opens the journal makes a
 * file of its own, under a number that was free, so no locks are needed and none can be left behind. A file begins with
 * all that was known and goes on with what changed. Half a line, of a process killed while writing, is not read, and
 * nobody writes after it. The file before one's own stays, for a simulator that may still run beside this one.
 */
export function openJournal({ folder, now, linesInFile = 20_000 }: JournalOptions): Journal {
  const before = folder === undefined ? [] : readLines(folder)
  const stands = new Map<string, () => string[]>()
  let file: number | null = null
  let written = 0

  function begin(): void {
    if (folder === undefined) return
    const old = filesIn(folder)
    const next = makeFile(folder)
    const lines = [...stands.values()].flatMap((stand) => stand())
    appendFileSync(next, lines.join(''))
    close()
    file = next
    written = 0
    for (const name of old.slice(0, -1)) rmSync(path.join(folder, name), { force: true })
  }

  function close(): void {
    if (file !== null) closeSync(file)
    file = null
  }

  return {
    begin,
    close,
    shelf(kind, shape, room) {
      const lines = new Map(before.filter((line) => line.kind === kind).map((line) => [line.id, line]))
      const entries = new Map<string, z.output<typeof shape>>()
      const changed = new Map<string, number>()
      const put = (id: string, entry: z.output<typeof shape>, at: number) => {
        entries.set(id, entry)
        changed.set(id, at)
        for (const oldest of entries.keys()) {
          if (entries.size <= room) return
          entries.delete(oldest)
          changed.delete(oldest)
        }
      }
      for (const { id, at, entry } of lines.values()) {
        const read = shape.safeParse(entry)
        // What an older version of the simulator wrote in other words is forgotten.
        if (read.success) put(id, read.data, at)
      }
      stands.set(kind, () =>
        [...entries].map(([id, entry]) => printed({ kind, id, at: changed.get(id) ?? 0, entry })),
      )
      return {
        entries,
        keep(id, entry) {
          const at = now().getTime()
          put(id, entry, at)
          if (file === null) return
          appendFileSync(file, printed({ kind, id, at, entry }))
          written += 1
          if (written >= linesInFile) begin()
        },
      }
    },
  }
}

/** Forgets everything: for a world that begins anew. */
export function emptyJournal(folder: string): void {
  rmSync(folder, { recursive: true, force: true })
}

const printed = (line: Line): string =>
  `${JSON.stringify(line, (_, value: unknown) => (typeof value === 'bigint' ? value.toString() : value))}\n`

/** Of every thing its latest line, in the order in which things were first met. */
function readLines(folder: string): Line[] {
  const latest = new Map<string, Line>()
  for (const name of filesIn(folder)) {
    for (const text of readFileSync(path.join(folder, name), 'utf8').split('\n')) {
      const json = parseJson(text)
      const line = Line.safeParse(json.ok ? json.value : null)
      if (!line.success) continue
      const key = `${line.data.kind}/${line.data.id}`
      const known = latest.get(key)
      if (!known || known.at <= line.data.at) latest.set(key, line.data)
    }
  }
  return [...latest.values()]
}

const NAME = /^\d{6,}\.jsonl$/

function filesIn(folder: string): string[] {
  mkdirSync(folder, { recursive: true })
  return readdirSync(folder)
    .filter((name) => NAME.test(name))
    .toSorted((a, b) => numberOf(a) - numberOf(b))
}

const numberOf = (name: string): number => Number.parseInt(name, 10)

/** @returns a new file that nobody else has, open for writing */
function makeFile(folder: string): number {
  for (let number = numberOf(filesIn(folder).at(-1) ?? '0') + 1; ; number += 1) {
    try {
      return openSync(path.join(folder, `${String(number).padStart(6, '0')}.jsonl`), 'wx')
    } catch (error) {
      // Another process was faster: the next number may be free.
      if (!(error instanceof Error) || !('code' in error) || error.code !== 'EEXIST') throw error
    }
  }
}
