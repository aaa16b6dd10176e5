import { addDays, startOfVnDay, vnDay } from '#app/kernel/clock.ts'
import type { Call } from '#app/platform/call.ts'
import { isUnexplained } from './difference-row.ts'
import { readDifferences } from './read-differences.server.ts'
import { moneyChannels, type MoneyChannel } from './reconciliation.types.ts'

const DAYS = 31

/** What nobody has explained on one way of money. */
export interface DifferencesWaiting {
  readonly channel: MoneyChannel
  readonly count: number
  /** The oldest one's day. */
  readonly since: Date
}

/** Unexplained differences of the last thirty-one days, by way of money; ways without any are left out. */
export async function countDifferences(call: Call): Promise<DifferencesWaiting[]> {
  const today = vnDay(call.clock.now())
  const period = { from: addDays(today, 1 - DAYS), to: today }
  const found = await Promise.all(
    moneyChannels.map(async (channel) => ({
      channel,
      days: (await readDifferences(call, channel, period)).filter(isUnexplained).map(({ day }) => day),
    })),
  )
  return found.flatMap(({ channel, days }) => {
    const [oldest] = days.toSorted()
    return oldest === undefined ? [] : [{ channel, count: days.length, since: startOfVnDay(oldest) }]
  })
}
