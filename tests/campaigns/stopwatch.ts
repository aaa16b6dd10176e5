import type { Figures } from './campaign.ts'

/** Collects how long single deeds take, in milliseconds. */
export function stopwatch() {
  const began = performance.now()
  const taken: number[] = []
  return {
    /** Does `work` and keeps how long it took, also when it throws. */
    async time<T>(work: () => Promise<T>): Promise<T> {
      const start = performance.now()
      try {
        return await work()
      } finally {
        taken.push(performance.now() - start)
      }
    },
    /** Seconds over all, and milliseconds of the middle, the slowest twentieth and the slowest deed. */
    figures(deed: string): Figures {
      return {
        'seconds over all': ((performance.now() - began) / 1000).toFixed(1),
        [`ms per ${deed}, p50`]: Math.round(percentile(taken, 50)),
        [`ms per ${deed}, p95`]: Math.round(percentile(taken, 95)),
        [`ms per ${deed}, slowest`]: Math.round(percentile(taken, 100)),
      }
    },
  }
}

/** The nearest-rank percentile; 0 of nothing. */
export function percentile(values: readonly number[], percent: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.max(0, Math.ceil((percent / 100) * sorted.length) - 1)] ?? 0
}
