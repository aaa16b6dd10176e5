import type { RootDb } from '#app/platform/db/client.server.ts'
import type { Figures } from './campaign.ts'

/** What a killed process may leave half done, as its rows say; every one of them somebody has to go on with. */
const unfinished = {
  'a run that was proposed': (root: RootDb) => root.payoutRun.count({ where: { status: 'draft' } }),
  'a run that was approved': (root: RootDb) => root.payoutRun.count({ where: { status: 'approved' } }),
  'a run that was sent': (root: RootDb) => root.payoutRun.count({ where: { status: 'sent' } }),
  'a refund not sent': (root: RootDb) => root.refund.count({ where: { status: { not: 'done' } } }),
  'a notice not applied': (root: RootDb) => root.paymentNotice.count({ where: { processedAt: null } }),
} as const

/** Counts the kills after which something was found half done, by what it was. */
export function leftBehind() {
  const kills = new Map<string, number>()
  const before = new Map<string, number>()
  return {
    /** Called after each kill, when the database has noticed it. */
    async look(root: RootDb): Promise<void> {
      for (const [what, count] of Object.entries(unfinished)) {
        const now = await count(root)
        // What an earlier kill left, and nobody took up since, is not counted again.
        if (now > (before.get(what) ?? 0)) kills.set(what, (kills.get(what) ?? 0) + 1)
        before.set(what, now)
      }
    },
    words: () => [...kills].map(([what, times]) => `${what} (${times})`).join(', ') || 'nothing',
    figures: (): Figures =>
      Object.fromEntries(
        Object.keys(unfinished).map((what) => [`kills that left ${what}`, kills.get(what) ?? 0]),
      ),
  }
}
