import { expect, it } from 'vitest'
import { readResults } from './read-results.ts'

const vitest = {
  numPassedTests: 7,
  numFailedTests: 1,
  testResults: [
    {
      name: 'a.test.ts',
      status: 'failed',
      message: '',
      assertionResults: [
        { fullName: 'adds', status: 'passed', failureMessages: [] },
        { fullName: 'subtracts', status: 'failed', failureMessages: ['expected 1 to be 2'] },
      ],
    },
    { name: 'b.test.ts', status: 'failed', message: 'cannot be read', assertionResults: [] },
    { name: 'c.test.ts', status: 'passed', message: '', assertionResults: [] },
  ],
}

const spec = (title: string, ok: boolean, errors: { message: string }[]) => ({
  ...{ title, ok, file: 'a.journey.ts', line: 7 },
  tests: [{ results: [{ errors }] }],
})

const playwright = {
  stats: { expected: 3, unexpected: 1, flaky: 0 },
  errors: [{ message: 'no market' }],
  suites: [
    {
      specs: [spec('sells', true, [])],
      suites: [{ specs: [spec('ships', false, [{ message: 'not seen' }])] }],
    },
  ],
}

it('reads what vitest reports, and names what failed', () => {
  expect(readResults(JSON.stringify(vitest))).toEqual({
    passed: 7,
    failed: 1,
    failures: [
      { test: 'a.test.ts › subtracts', said: 'expected 1 to be 2' },
      { test: 'b.test.ts', said: 'cannot be read' },
    ],
  })
})

it('reads what Playwright reports, and names what failed', () => {
  expect(readResults(JSON.stringify(playwright))).toEqual({
    passed: 3,
    failed: 1,
    failures: [
      { test: 'Playwright', said: 'no market' },
      { test: 'a.journey.ts:7 › ships', said: 'not seen' },
    ],
  })
})

it('knows nothing of a runner that wrote nothing', () => {
  expect(readResults('\n')).toBeUndefined()
})
