import { expect, it } from 'vitest'
import { statementNames } from './statement-names.ts'

const asked = (sql: string, args: unknown[] = [1]) => ({ sql, args })

it('names the same statement the same, and another differently', () => {
  const name = statementNames()
  const first = name(asked('select $1'))
  expect(first).not.toBe('')
  expect(name(asked('select $1', [2]))).toBe(first)
  expect(name(asked('select $1, $1'))).not.toBe(first)
})

it('leaves nameless what bears no values: it may be several commands', () => {
  expect(statementNames()(asked('select 1; select 2', []))).toBe('')
})

it('keeps so many names and no more, and the ones that it gave', () => {
  const name = statementNames(2)
  const [one, two, three] = ['select $1', 'select -$1', 'select +$1'].map((sql) => name(asked(sql)))
  expect(new Set([one, two]).size).toBe(2)
  expect(three).toBe('')
  expect(name(asked('select $1'))).toBe(one)
})
