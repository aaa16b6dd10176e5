import { z } from 'zod'

/** How many tests of a step went well and how many did not. */
export interface Counts {
  readonly passed: number
  readonly failed: number
}

/** A test that did not go well: its place and name, and what it said. */
export interface Failure {
  readonly test: string
  readonly said: string
}

/** What a report tells: the counts, and each failure by name. */
export interface Results extends Counts {
  readonly failures: readonly Failure[]
}

const Vitest = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  testResults: z.array(
    z.object({
      name: z.string(),
      status: z.string(),
      message: z.string(),
      assertionResults: z.array(
        z.object({
          fullName: z.string(),
          status: z.string(),
          failureMessages: z.array(z.string()).nullish(),
        }),
      ),
    }),
  ),
})

const Said = z.array(z.object({ message: z.string().optional() }))
const Spec = z.object({
  title: z.string(),
  file: z.string(),
  line: z.number(),
  ok: z.boolean(),
  tests: z.array(z.object({ results: z.array(z.object({ errors: Said })) })),
})
interface Suite {
  readonly specs: readonly z.infer<typeof Spec>[]
  readonly suites?: readonly Suite[] | undefined
}
const Suite: z.ZodType<Suite> = z.object({
  specs: z.array(Spec),
  suites: z.lazy(() => z.array(Suite)).optional(),
})
const Playwright = z.object({
  suites: z.array(Suite),
  errors: Said,
  stats: z.object({ expected: z.number(), unexpected: z.number() }),
})

/**
 * Reads the JSON report of vitest or Playwright.
 * @returns `undefined` where the runner died before it wrote one
 */
export function readResults(report: string): Results | undefined {
  if (report.trim() === '') return undefined
  const read: unknown = JSON.parse(report)
  const vitest = Vitest.safeParse(read)
  return vitest.success ? ofVitest(vitest.data) : ofPlaywright(Playwright.parse(read))
}

function ofVitest(report: z.infer<typeof Vitest>): Results {
  const failures = report.testResults.flatMap((file) => {
    const failed = file.assertionResults.filter(({ status }) => status === 'failed')
    // A file that could not be read has a message of its own and no tests.
    if (failed.length === 0) return file.status === 'failed' ? [{ test: file.name, said: file.message }] : []
    return failed.map(({ fullName, failureMessages }) => ({
      test: `${file.name} › ${fullName}`,
      said: failureMessages?.join('\n') ?? '',
    }))
  })
  return { passed: report.numPassedTests, failed: report.numFailedTests, failures }
}

function ofPlaywright(report: z.infer<typeof Playwright>): Results {
  const specs = (suite: Suite): readonly z.infer<typeof Spec>[] => [
    ...suite.specs,
    ...(suite.suites ?? []).flatMap(specs),
  ]
  const said = (errors: z.infer<typeof Said>) => errors.map(({ message }) => message ?? '').join('\n')
  const failures = report.suites
    .flatMap(specs)
    .filter(({ ok }) => !ok)
    .map(({ file, line, title, tests }) => ({
      test: `${file}:${line} › ${title}`,
      said: said(tests.flatMap(({ results }) => results.flatMap(({ errors }) => errors))),
    }))
  const outside = report.errors.length > 0 ? [{ test: 'Playwright', said: said(report.errors) }] : []
  const { expected, unexpected } = report.stats
  return { passed: expected, failed: unexpected, failures: [...outside, ...failures] }
}
