import { once } from 'node:events'
import { writeSync } from 'node:fs'
import { z } from 'zod'
import { openDatabase } from '#app/platform/db/client.server.ts'
import { earn, payAndGiveBack, payOut } from './money-deeds.ts'
import { moneyPeople, type MoneyPeople } from './money-outside.ts'
import type { Said, TillStage } from './victim.ts'

const Settings = z.object({ url: z.string(), variantId: z.uuid(), round: z.int(), outside: z.string() })
const HANDS = 4
/** Sellers who are paid by one run. */
const EARNERS = 3

/** Straight to the file descriptor: what was said before the kill must not lie in a buffer of the dead. */
const say = (line: Said) => writeSync(1, `${JSON.stringify(line)}\n`)
const doing = (stage: TillStage) => void say({ kind: 'doing', stage })

// The process that is killed: several hands take money and give it back, one pays sellers out.
async function main(): Promise<void> {
  const { url, variantId, round, outside } = Settings.parse(JSON.parse(process.argv[2] ?? ''))
  const marked = new URL(url)
  marked.searchParams.set('application_name', 'victim')
  const people = moneyPeople(openDatabase(marked.href, { maxConnections: HANDS + 2 }).prisma, outside)
  await once(process.stdin, 'data')
  const refunds = Array.from({ length: HANDS }, (_, hand) =>
    giveBack(people, variantId, (round * HANDS + hand) * 10_000),
  )
  await Promise.all([...refunds, payAll(people)])
}

async function giveBack(people: MoneyPeople, variantId: string, first: number): Promise<never> {
  for (let number = first; ; number += 1) {
    say({
      kind: 'placed',
      key: String(number),
      code: await payAndGiveBack(people, { variantId, number }, doing),
    })
  }
}

async function payAll(people: MoneyPeople): Promise<never> {
  for (let id = 0; ; id += 1) {
    for (let seller = 0; seller < EARNERS; seller += 1) await earn(people)
    await payOut(people, (reference) => say({ kind: 'paid', id, reference }), doing)
  }
}

await main()
