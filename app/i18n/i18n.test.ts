import { expect, it } from 'vitest'
import { wordsForKey } from './i18n.ts'

it('writes an amount of a failure as people read it', () => {
  const key = 'payment:failure.more_than_rest|left=1234567'
  expect(wordsForKey('vi', key)).toContain('1.234.567\u00a0đ')
  expect(wordsForKey('en', key)).toContain('1,234,567\u00a0đ')
})
