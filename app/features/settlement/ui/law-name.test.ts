import { expect, it } from 'vitest'
import { defaultNotice } from '../commission/notice.ts'
import { invoiceFormats } from '../e-invoice/format.ts'
import { lawName } from './law-name.ts'

it('names laws in English for readers of English only', () => {
  const source = invoiceFormats[0]?.source ?? ''
  expect(lawName(source, 'en')).toBe('Decree 254/2026 and Circular 91/2026')
  expect(lawName(source, 'vi')).toBe(source)
  expect(lawName(defaultNotice.source, 'en')).toMatch(
    /^Decree 248\/2026: announce a new tariff 20 days ahead/,
  )
})

it('leaves to an operator what an operator wrote', () => {
  expect(lawName('Hợp đồng số 12, NĐ 252/2026 Đ44', 'en')).toBe('Hợp đồng số 12, Decree 252/2026 Article 44')
})
