import { expect, it } from 'vitest'
import { pagesShown } from './Pagination.tsx'

it('offers first, last and the neighbours, with gaps between', () => {
  expect(pagesShown(1, 1)).toEqual([1])
  expect(pagesShown(1, 9)).toEqual([1, 2, null, 9])
  expect(pagesShown(5, 9)).toEqual([1, null, 4, 5, 6, null, 9])
  expect(pagesShown(3, 4)).toEqual([1, 2, 3, 4])
})
