import { expect, it } from 'vitest'
import { countPassed } from './count-results.ts'

it('reads what vitest and Playwright report', () => {
  expect(countPassed('{"numPassedTests":7,"numFailedTests":1,"success":false}')).toEqual({
    passed: 7,
    failed: 1,
  })
  expect(countPassed('{"stats":{"expected":3,"unexpected":2,"flaky":0}}')).toEqual({ passed: 3, failed: 2 })
})

it('knows nothing of a runner that wrote nothing', () => {
  expect(countPassed('\n')).toBeUndefined()
})
