import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { csvOf, utf8, workbookOf } from '../table-file/file-fixtures.ts'
import { readRemittance } from './remittance.ts'
import type { Remittance } from './remittance.ts'

// Invented files in the form of the real ones.
const viettelPost = [
  ['TỔNG CÔNG TY CP BƯU CHÍNH VIETTEL', '', '', '', '', ''],
  ['BẢNG KÊ CHI TRẢ TIỀN THU HỘ', '', '', '', '', ''],
  ['STT', 'Mã vận đơn', 'Ngày phát thành công', 'Tiền thu hộ (COD)', 'Cước phí', 'Số tiền phải trả'],
  ['1', '1482 3450 0912', '20/11/2026 15:30', '185.000', '22.000', '163.000'],
  ['2', '148234500913', '21/11/2026 08:00', '0', '18.500', '-18.500'],
  ['', 'Tổng cộng', '', '185.000', '40.500', '144.500'],
]
const ghn = [
  ['Đối soát COD'],
  [
    'Mã đơn GHN',
    'Mã đơn khách hàng',
    'Giao thành công',
    'Tiền thu hộ (COD)',
    'Phí giao hàng',
    'Tổng phí dịch vụ',
    'Thực nhận',
  ],
  ['GAN3X7KQ', 'CLX1-1', '2026-11-20 10:11:12', '250000', '30000', '-33000', '217000'],
  ['GAN3X7KR', 'CLX2-1', '', '100000', '30000', '-33000', '60000'],
  ['GAN3X7KS', 'CLX3-1', '2026-11-20', 'một trăm', '0', '0', '0'],
]

function rowsOf(remittance: Remittance) {
  if (remittance.kind !== 'rows') throw new Error(JSON.stringify(remittance))
  return remittance
}
const read = async (lines: readonly (readonly string[])[]) => rowsOf(await readRemittance(utf8(csvOf(lines))))

describe('a file of cash collected', () => {
  it('is read in the form of Viettel Post', async () => {
    const { layout, rows, skipped } = await read(viettelPost)
    expect(layout).toBe('viettel-post')
    expect(rows).toEqual([
      {
        line: 4,
        trackingCode: '148234500912',
        collected: 185_000n,
        fee: 22_000n,
        paidOut: 163_000n,
        at: new Date('2026-11-20T08:30:00Z'),
      },
      {
        line: 5,
        trackingCode: '148234500913',
        collected: 0n,
        fee: 18_500n,
        paidOut: -18_500n,
        at: new Date('2026-11-21T01:00:00Z'),
      },
    ])
    expect(skipped).toEqual([{ line: 6, why: 'no-code' }])
  })

  it('is read in the form of GHN, and leaves what does not add up', async () => {
    const tooMuch = ['GAN3X7KT', '', '22/11/2026', '99999999999999999999', '0', '0', '0']
    const { layout, rows, skipped } = await read([...ghn, tooMuch])
    expect(layout).toBe('ghn')
    expect(rows).toMatchObject([
      { trackingCode: 'GAN3X7KQ', collected: 250_000n, fee: 33_000n, paidOut: 217_000n },
      { trackingCode: 'GAN3X7KR', collected: 100_000n, fee: 33_000n, paidOut: 60_000n, at: null },
    ])
    expect(skipped).toEqual([5, 6].map((line) => ({ line, why: 'bad-amount' })))
  })

  it.each([
    [['trackingCode', 'collected', 'fee'], { fee: 22_000n, paidOut: 163_000n }],
    [['trackingCode', 'collected', 'paidOut'], { fee: 22_000n, paidOut: 163_000n }],
    [['trackingCode', 'collected'], { fee: 0n, paidOut: 185_000n }],
  ])('of another carrier is read by a mapping of %o', async (fields, expected) => {
    const values: Record<string, string> = {
      trackingCode: 'SPX00123',
      collected: '185,000',
      fee: '22,000',
      paidOut: '163,000',
    }
    const lines = [
      ['Kiện', 'A', 'B', 'C'],
      ['SPX00123', values['collected'] ?? '', values[fields[2] ?? ''] ?? '', 'x'],
    ]
    const asked = await readRemittance(utf8(csvOf(lines)))
    expect(asked).toMatchObject({ kind: 'needs-mapping', header: lines[0] })
    const leftOut = { fee: undefined, paidOut: undefined, at: undefined }
    const column = fields[2] === undefined ? {} : { [fields[2]]: 2 }
    const answer = await readRemittance(utf8(csvOf(lines)), {
      mapping: { trackingCode: 0, collected: 1, ...leftOut, ...column },
    })
    expect(answer).toMatchObject({ layout: 'own', rows: [expected] })
  })

  it('comes back to the đồng, from a workbook and from text', async () => {
    const parcel = fc.record({
      code: fc.stringMatching(/^VTP\d{6}$/),
      collected: fc.nat(10 ** 9),
      fee: fc.nat(10 ** 6),
    })
    await fc.assert(
      fc.asyncProperty(fc.array(parcel, { minLength: 1, maxLength: 20 }), async (parcels) => {
        const head = viettelPost.slice(0, 3)
        const lines = parcels.map(({ code, collected, fee }) => [
          '1',
          code,
          '20/11/2026',
          collected,
          fee,
          collected - fee,
        ])
        const texts = lines.map((line) => line.map(String))
        const rows = (await read([...head, ...texts])).rows
        expect(rows.map(({ collected, fee }) => [collected, fee])).toEqual(
          parcels.map(({ collected, fee }) => [BigInt(collected), BigInt(fee)]),
        )
        expect(rowsOf(await readRemittance(await workbookOf([...head, ...lines]))).rows).toEqual(rows)
      }),
      { numRuns: 40 },
    )
  })

  it.each([
    ['GANXKQLM', true],
    ['148234500912', true],
    ['Tổng cộng', false],
    ['TONG CONG', false],
    ['Tongcong', false],
    ['', false],
    ['12', false],
  ])('has a parcel of the code %o: %o', async (code, is) => {
    const { rows } = await read([...ghn.slice(1, 3), [code, '', '', '5', '', '5', '']])
    expect(rows).toHaveLength(is ? 2 : 1)
  })

  it.each([
    [['Mã đối soát: PC20261122-A7'], 'PC20261122-A7'],
    [['', 'Mã phiên chuyển tiền', 'PCTT.998877'], 'PCTT.998877'],
    [['Số bảng kê:', 'BK/2026/31', 'Ngày 22/11/2026'], 'BK/2026/31'],
    [['Bảng kê #VTP00123'], 'VTP00123'],
    [['Bảng kê chi trả tiền thu hộ'], null],
    [['BẢNG KÊ CHI TRẢ: tháng mười một'], null],
    [['Mã đối soát: chưa có'], null],
    [['Từ ngày: 22/11/2026'], null],
  ])('has the carrier’s own number where its titles %j say so', async (title, reference) => {
    expect((await read([title, ...ghn.slice(1)])).reference).toBe(reference)
  })

  it.each([
    ['xin chào\n', 'no-header'],
    [csvOf(viettelPost.slice(0, 3)), 'no-rows'],
    ['', 'empty'],
  ])('that is none is said to be so', async (text, why) => {
    expect(await readRemittance(utf8(text))).toEqual({ kind: 'unreadable', why })
  })
})
