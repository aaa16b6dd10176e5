import fc from 'fast-check'
import { expect, it } from 'vitest'
import { newTransferReference } from '#app/kernel/codes.ts'
import { findTransferReferences } from '#app/kernel/codes.ts'
import { csvCell, csvText } from '#app/platform/sheets/csv.ts'
import { transferRows } from './transfer-file.ts'

const line = {
  account: '0123 456 789',
  holder: 'HTX Nấm Đỉnh Sương (Tam Đảo)',
  bankName: 'Vietcombank',
  amount: 1_250_000n,
  reference: newTransferReference(),
}

it('is what a form for many transfers asks for', () => {
  expect(transferRows([line])).toEqual([
    [
      1,
      '0123456789',
      'HTX NAM DINH SUONG TAM DAO',
      'Vietcombank',
      1_250_000n,
      `${line.reference} CHO LANG CHI TRA`,
    ],
  ])
})

it('carries the reference where the bank will write it', () => {
  const [row] = transferRows([line])
  expect(findTransferReferences(String(row?.[5]))).toEqual([line.reference])
})

it('never begins a formula, whatever a seller is called', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (holder, account) => {
      const [row = []] = transferRows([{ ...line, holder, account }])
      for (const cell of row) expect(String(cell)).not.toMatch(/^[=+\-@\t\r]/)
      expect(csvText(['a'], [row]).split('\r\n')).toHaveLength(3)
      expect(csvCell(row[2] ?? '')).toMatch(/^[0-9A-Z ]*$/)
    }),
  )
})
