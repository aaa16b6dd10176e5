import { appendFileSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { emptyJournal, openJournal, writtenBigint, writtenDate, type JournalOptions } from './journal.ts'

const Coin = z.object({ amount: writtenBigint, at: writtenDate })
const at = new Date('2026-11-22T02:00:00.123Z')
const coin = (amount: bigint) => ({ amount, at })

let folder: string
beforeEach(() => {
  folder = path.join(mkdtempSync(path.join(tmpdir(), 'journal-')), 'bank')
})
afterEach(() => rmSync(path.dirname(folder), { recursive: true }))

function open(options: Partial<JournalOptions> & { room?: number } = {}) {
  const journal = openJournal({ folder, now: () => new Date(), ...options })
  const shelf = journal.shelf('coin', Coin, options.room ?? 100)
  journal.begin()
  return { ...shelf, close: () => journal.close() }
}

const known = () => {
  const { entries, close } = open()
  close()
  return [...entries]
}

describe('a journal', () => {
  it('is known to who comes after, as it stood last, bigints and times too', () => {
    const first = open()
    first.keep('a', coin(1n))
    first.keep('b', coin(9_007_199_254_740_993n))
    first.keep('a', coin(3n))
    // Nobody closes what is killed.
    expect(known()).toEqual([
      ['a', coin(3n)],
      ['b', coin(9_007_199_254_740_993n)],
    ])
  })

  it('survives a line that was never finished, and what an older version wrote', () => {
    const first = open()
    first.keep('a', coin(1n))
    first.close()
    const file = path.join(folder, readdirSync(folder).at(-1) ?? '')
    appendFileSync(file, '{"kind":"coin","id":"old","at":1,"entry":{"weight":3}}\n')
    appendFileSync(file, '{"kind":"coin","id":"b","at":1,"entry":{"amo')
    const second = open()
    second.keep('c', coin(2n))
    expect(known().map(([id]) => id)).toEqual(['a', 'c'])
  })

  it('gives every process a file of its own, and loses nothing of two that run side by side', () => {
    let millis = 0
    const now = () => new Date((millis += 1))
    const [one, another] = [open({ now }), open({ now })]
    one.keep('a', coin(1n))
    another.keep('b', coin(2n))
    one.keep('b', coin(3n))
    const files = readdirSync(folder).map((name) => readFileSync(path.join(folder, name), 'utf8'))
    expect(files.map((text) => text.split('\n').length - 1)).toEqual([2, 1])
    expect(new Map(known())).toEqual(
      new Map([
        ['a', coin(1n)],
        ['b', coin(3n)],
      ]),
    )
  })

  it('takes the later of two that say different things, whichever file it is in', () => {
    const one = open({ now: () => new Date(2_000) })
    const another = open({ now: () => new Date(1_000) })
    one.keep('a', coin(2n))
    another.keep('a', coin(1n))
    expect(known()).toEqual([['a', coin(2n)]])
  })

  it('forgets the oldest where there is no more room, and stays small however much changes', () => {
    const first = open({ room: 3, linesInFile: 10 })
    for (let turn = 0; turn < 1_000; turn += 1) first.keep(String(turn >> 2), coin(BigInt(turn)))
    first.close()
    expect(readdirSync(folder)).toHaveLength(2)
    const lines = readdirSync(folder).flatMap((name) =>
      readFileSync(path.join(folder, name), 'utf8').trim().split('\n'),
    )
    expect(lines.length).toBeLessThanOrEqual(26)
    expect([...open({ room: 3 }).entries.values()].map(({ amount }) => amount)).toEqual([991n, 995n, 999n])
  })

  it('begins anew once it is emptied', () => {
    open().keep('a', coin(1n))
    emptyJournal(folder)
    expect(known()).toEqual([])
  })

  it('is memory only where it has no folder', () => {
    const { keep, entries } = open({ folder: undefined })
    keep('a', coin(1n))
    expect(entries.get('a')).toEqual(coin(1n))
    expect(existsSync(folder)).toBe(false)
  })
})
