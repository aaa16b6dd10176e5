import fc from 'fast-check'
import { expect, it } from 'vitest'
import { csvCell, csvText } from './csv.ts'

it.each([
  ['=HYPERLINK("http://x")', `"'=HYPERLINK(""http://x"")"`],
  ['+84912', "'+84912"],
  ['-1+1', "'-1+1"],
  ['@SUM(A1)', "'@SUM(A1)"],
  ['\t=1', "'\t=1"],
  ['\n=1', `"'\n=1"`],
  ['＝1+1', "'＝1+1"],
  ['Mật ong "rừng", 500 g', '"Mật ong ""rừng"", 500 g"'],
  [-200_000n, '-200000'],
  [null, ''],
])('%s', (cell, expected) => expect(csvCell(cell)).toBe(expected))

it('no text begins a formula', () => {
  fc.assert(fc.property(fc.string(), (text) => !/^"?[=＝+\-@\t\r\n]/.test(csvCell(text))))
})

it('a table is lines that end as the format says', () => {
  expect(csvText(['Xã', 'đồng'], [['Tam Đảo', 5n]])).toBe('Xã,đồng\r\nTam Đảo,5\r\n')
})
