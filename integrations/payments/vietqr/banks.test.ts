import { expect, it } from 'vitest'
import { banks, banksToChoose } from './banks.ts'

it('offers every bank once: the large ones first, all others by name', () => {
  const list = banksToChoose()
  expect(list.map(({ bin }) => bin).toSorted()).toEqual(Object.keys(banks).toSorted())
  expect(list.slice(0, 2).map(({ name }) => name)).toEqual(['Agribank', 'Vietcombank'])
  const others = list.slice(10).map(({ name }) => name)
  expect(others).toEqual(others.toSorted((a, b) => a.localeCompare(b, 'vi')))
})
