import { z } from 'zod'

/** How many tests of a step went well and how many did not. */
export interface Counts {
  readonly passed: number
  readonly failed: number
}

const Vitest = z.object({ numPassedTests: z.number(), numFailedTests: z.number() })
const Playwright = z.object({ stats: z.object({ expected: z.number(), unexpected: z.number() }) })

/**
 * Reads the JSON report of vitest or Playwright.
 * @returns `undefined` where the runner died before it wrote one
 */
export function countPassed(report: string): Counts | undefined {
  if (report.trim() === '') return undefined
  const read: unknown = JSON.parse(report)
  const vitest = Vitest.safeParse(read)
  if (vitest.success) return { passed: vitest.data.numPassedTests, failed: vitest.data.numFailedTests }
  const { expected, unexpected } = Playwright.parse(read).stats
  return { passed: expected, failed: unexpected }
}
