import type { RootDb } from '#app/platform/db/client.server.ts'
import type { Figures } from '../campaign.ts'
import type { Step } from './steps.ts'
import type { World } from './world.ts'

/** How often each deed was tried and reached something, and how often each end was come to. */
export interface Tally {
  /** Takes a step and looks whether it reached anything: a row of the market, or a letter of the outside. */
  watch(world: World, step: Step, take: () => Promise<void>): Promise<void>
  /** Counts the ends in a database that holds whole runs. */
  addEnds(root: RootDb): Promise<void>
  deeds(): Figures
  ends(): Figures
  /** Deeds that were tried and never reached anything. */
  idle(): string[]
}

/** These change only what comes next. */
const always: ReadonlySet<Step['name']> = new Set(['wait', 'mood'])

export function tally(): Tally {
  const tried = new Map<string, number>()
  const reached = new Map<string, number>()
  const ended = new Map<string, number>()
  const count = (map: Map<string, number>, key: string, by = 1) => void map.set(key, (map.get(key) ?? 0) + by)
  return {
    async watch(world, step, take) {
      const before = await moved(world)
      await take()
      count(tried, step.name)
      if (always.has(step.name) || (await moved(world)) !== before) count(reached, step.name)
    },
    async addEnds(root) {
      for (const { what, times } of await root.$queryRaw<{ what: string; times: bigint }[]>`
        select concat('attempt at ', "gateway", ' ', "status") as what, count(*) as times from "PaymentAttempt" group by 1
        union all select concat('part ', "status"), count(*) from "SellerOrder" group by 1
        union all select concat('movement told by ', "provider", ' ', "match"), count(*) from "BankTransaction" group by 1
        union all select concat('refund by ', coalesce("gateway", 'hand'), ' ', "status"), count(*) from "Refund" group by 1
        union all select concat('dispute ', "state"), count(*) from "Dispute" group by 1
        union all select concat('notice of ', "provider", ' ', "verdict"), count(*) from "PaymentNotice" group by 1
        union all select concat('posting ', "kind"), count(*) from "LedgerPosting" group by 1`) {
        count(ended, what, Number(times))
      }
    },
    deeds: () =>
      Object.fromEntries(
        [...tried]
          .toSorted()
          .map(([name, times]) => [
            `deed ${name}, reached something / tried`,
            `${reached.get(name) ?? 0} / ${times}`,
          ]),
      ),
    ends: () => Object.fromEntries([...ended].toSorted().map(([what, times]) => [`end: ${what}`, times])),
    idle: () => [...tried.keys()].filter((name) => !reached.has(name)),
  }
}

/** Whoever writes or locks a row takes a number; reading takes none. */
async function moved({ root, waiting, sent, orders }: World): Promise<string> {
  const [row] = await root.$queryRaw<
    { at: string }[]
  >`select pg_snapshot_xmax(pg_current_snapshot())::text as at`
  return `${row?.at}/${waiting.length}/${sent.length}/${orders.length}`
}
