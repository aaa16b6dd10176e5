import { expect, it } from 'vitest'
import { signsWrong } from './near-reference.ts'

it('counts the signs that are wrong, missing or too many, wherever the reference stands', () => {
  const reference = 'CLNKQMHBCP9D'
  expect(signsWrong('MBVCB.123 clnk qmhb cp9d chuyen tien', reference)).toBe(0)
  expect(signsWrong('tra tien CLNKQMHBCP8D cho Lan', reference)).toBe(1)
  expect(signsWrong('CLNKQMHBC9D', reference)).toBe(1)
  expect(signsWrong('CLNKKQMHBCP7D', reference)).toBe(2)
  expect(signsWrong('tien mua hang ocop thang nay', reference)).toBeGreaterThan(6)
  expect(signsWrong('', reference)).toBe(12)
})
