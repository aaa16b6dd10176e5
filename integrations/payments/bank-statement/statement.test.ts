import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { csvOf, utf16, utf8, workbookOf } from '../table-file/file-fixtures.ts'
import { StatementMapping } from './mapping.ts'
import { readStatement } from './statement.ts'
import type { Statement } from './statement.ts'

// Invented statements in the form of the real ones: titles above, totals below.
const vietcombank = [
  ['NGÂN HÀNG TMCP NGOẠI THƯƠNG VIỆT NAM', '', '', '', ''],
  ['SAO KÊ TÀI KHOẢN / STATEMENT OF ACCOUNT', '', '', '', ''],
  ['Số tài khoản/Account No:', '0491 000 123 456', '', '', ''],
  ['Từ ngày/From: 20/11/2026', '', 'Đến ngày/To: 22/11/2026', '', ''],
  [
    'Ngày giao dịch/ TNX Date',
    'Số CT/ Doc No',
    'Số tiền ghi nợ/ Debit',
    'Số tiền ghi có/ Credit',
    'Nội dung chi tiết/ Transactions in detail',
  ],
  ['20/11/2026', '5243 - 11987', '', '185,000', 'MBVCB.3278907687.CL7K3MPQ2WXY.CT tu 0123456789'],
  ['20/11/2026', '5243 - 11987', '1,100', '', 'Phi quan ly tai khoan'],
  ['21/11/2026', '5078 - 00412', '', '1,250,000', 'IBFT CL8M4NRS3TUV cam on'],
  ['Tổng số', '', '1,100', '1,435,000', ''],
]
const bidv = [
  ['BIDV - SAO KÊ GIAO DỊCH', '', '', '', '', '', ''],
  ['Tài khoản: 21510001234567 - HTX CHE TAN CUONG', '', '', '', '', '', ''],
  ['STT', 'Ngày giờ GD', 'Ghi nợ', 'Ghi có', 'Số dư', 'Mã giao dịch', 'Diễn giải'],
  ['1', '22/11/2026 09:15:30', '', '185.000', '10.185.000', '990020261122001', 'REM CL7K3MPQ2WXY'],
  ['2', '22/11/2026 10:02:11', '-500.000', '0', '9.685.000', '990020261122002', 'Rut tien'],
  ['', '', '500.000', '185.000', '', '', 'Cộng phát sinh'],
]
const agribank = [
  ['AGRIBANK CN THAI NGUYEN', '', '', '', ''],
  ['', 'Số phát sinh', '', '', ''],
  ['Ngày giao dịch', 'Nợ', 'Có', 'Số dư', 'Nội dung giao dịch'],
  ['Số dư đầu kỳ', '', '', '5000000.00', ''],
  ['22-11-2026', '', '185000.00', '5185000.00', 'CL7K3MPQ2WXY thanh toan'],
  ['22-11-2026', '', '185000.00', '5370000.00', 'CL7K3MPQ2WXY thanh toan'],
]

function rowsOf(statement: Statement) {
  if (statement.kind !== 'rows') throw new Error(JSON.stringify(statement))
  return statement
}
const read = async (lines: readonly (readonly string[])[]) => rowsOf(await readStatement(utf8(csvOf(lines))))

describe('a statement in the form of Vietcombank', () => {
  it('gives its transfers, and says of every other line why it is none', async () => {
    const statement = await read(vietcombank)
    expect(statement).toMatchObject({ layout: 'vietcombank', accountNumber: '0491000123456' })
    expect(statement.skipped).toEqual([{ line: 9, why: 'no-date' }])
    expect(statement.rows).toEqual([
      {
        id: '2026-11-20/5243 - 11987/in/185000',
        accountNumber: '0491000123456',
        amount: 185_000n,
        direction: 'in',
        purpose: 'MBVCB.3278907687.CL7K3MPQ2WXY.CT tu 0123456789',
        at: new Date('2026-11-19T17:00:00Z'),
        reference: '5243 - 11987',
      },
      expect.objectContaining({ id: '2026-11-20/5243 - 11987/out/1100', amount: 1_100n, direction: 'out' }),
      expect.objectContaining({ amount: 1_250_000n, direction: 'in' }),
    ])
  })

  it('is known with the number of a transaction under its date, and with a sign of its own', async () => {
    const older = [
      ['Ngày giao dịch', 'Số tham chiếu', 'Thay đổi', 'Số tiền', 'Mô tả'],
      ['20/11/2026', '5243 - 11987', '+', '185,000', 'CL7K3MPQ2WXY'],
      ['20/11/2026', '5243 - 11988', '-', '1,100', 'Phi'],
      ['20/11/2026', '5243 - 11989', '?', '1,100', 'Phi'],
    ]
    expect(await read(older)).toMatchObject({
      rows: [{ direction: 'in' }, { direction: 'out' }],
      skipped: [{ line: 4, why: 'bad-amount' }],
    })
    const joined = vietcombank.slice(4).map(([date, number, ...others]) => [`${date}\n${number}`, ...others])
    expect((await read(joined)).rows[0]?.reference).toBe('5243 - 11987')
  })
})

describe('a statement in the form of BIDV', () => {
  it('gives its transfers with their time', async () => {
    const statement = await read(bidv)
    expect(statement).toMatchObject({ layout: 'bidv', accountNumber: '21510001234567' })
    expect(statement.rows).toMatchObject([
      {
        amount: 185_000n,
        direction: 'in',
        at: new Date('2026-11-22T02:15:30Z'),
        reference: '990020261122001',
      },
      { amount: 500_000n, direction: 'out' },
    ])
    expect(statement.skipped).toEqual([{ line: 6, why: 'no-date' }])
  })

  it('is known without diacritics, and when its header comes again on every page', async () => {
    const plain = bidv.map((line) =>
      line.map((cell) => cell.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/gi, 'd')),
    )
    const pages = [...plain.slice(0, 4), plain[2] ?? [], ...plain.slice(4)]
    const statement = await read(pages)
    expect(statement.rows.map(({ id }) => id)).toEqual((await read(bidv)).rows.map(({ id }) => id))
    expect(statement.skipped).toContainEqual({ line: 5, why: 'repeated-header' })
  })
})

describe('a statement in the form of Agribank', () => {
  it('tells equal transfers apart by the balance after them', async () => {
    const statement = await read(agribank)
    expect(statement.layout).toBe('agribank')
    expect(new Set(statement.rows.map(({ id }) => id)).size).toBe(2)
    expect(statement.skipped).toEqual([{ line: 4, why: 'no-date' }])
  })

  it('is known by a header over two lines, and by one signed amount', async () => {
    const two = [
      ['Ngày', 'Doanh số', 'Doanh số', 'Số dư', 'Diễn giải'],
      ['', 'Nợ', 'Có', '', ''],
      ...agribank.slice(4),
    ]
    expect(await read(two)).toMatchObject({
      layout: 'agribank',
      rows: [{ direction: 'in' }, { direction: 'in' }],
    })
    const signed = [
      ['Thời gian giao dịch', 'Số tiền giao dịch', 'Số dư sau giao dịch', 'Nội dung'],
      ['22/11/2026 09:15:30', '+185,000 VND', '5,185,000 VND', 'CL7K3MPQ2WXY'],
      ['22/11/2026 09:20:00', '-20,000 VND', '5,165,000 VND', 'Phi'],
    ]
    expect(await read(signed)).toMatchObject({
      rows: [{ amount: 185_000n }, { amount: 20_000n, direction: 'out' }],
    })
  })
})

describe('a statement of another bank', () => {
  const lines = [
    ['Giao dịch', 'Khi nào', 'Bao nhiêu', 'Lời nhắn'],
    ['A1', '22/11/2026', '185000', 'CL7K3MPQ2WXY'],
    ['A2', '22/11/2026', '-5000', 'phí'],
  ]
  // As a form gives it: what was left out stands there without a column.
  const mapping = { at: 1, purpose: 3, amount: 2, reference: 0, credit: undefined, balance: undefined }

  it('asks for a mapping, with a guess where its words are known', async () => {
    const strange = await readStatement(utf8(csvOf(lines)))
    expect(strange).toMatchObject({
      kind: 'needs-mapping',
      header: lines[0],
      sample: lines.slice(1),
      guess: {},
    })
    const half = [
      ['Thông tin', '', ''],
      ['Ngày', 'Tiền vào', 'Ghi chú'],
      ['22/11/2026', '5', 'x'],
    ]
    expect(await readStatement(utf8(csvOf(half)))).toMatchObject({
      kind: 'needs-mapping',
      header: half[1],
      guess: { at: 0, credit: 1 },
    })
  })

  it('is guessed by its numbers where the header says nothing that we know', async () => {
    const strange = [
      ['STT', 'Khi nao', 'Loi nhan', 'Tien den', 'Tien di', 'Con lai', 'So CT'],
      ['1', '20/11/2026 08:15', 'NGUYEN VAN A CK DON HANG', '150.000', '', '1.150.000', 'FT2611200001'],
      ['2', '20/11/2026 09:40', 'CHO LANG CHI TRA', '', '400.000', '750.000', 'FT2611200002'],
      ['3', '21/11/2026 07:05', 'TRAN THI B MUA MAT ONG', '90.000', '', '840.000', 'FT2611210001'],
    ]
    const guess = { at: 1, purpose: 2, credit: 3, debit: 4, balance: 5, reference: 6 }
    expect(await readStatement(utf8(csvOf(strange)))).toMatchObject({ kind: 'needs-mapping', guess })
    const turned = [strange[0] ?? [], ...strange.slice(1).toReversed()]
    expect(await readStatement(utf8(csvOf(turned)))).toMatchObject({ guess })
  })

  it('is read with the mapping that a person made, remembered under its header', async () => {
    const asked = await readStatement(utf8(csvOf(lines)))
    const answer = rowsOf(await readStatement(utf8(csvOf(lines)), { mapping, accountNumber: '123456789' }))
    expect(answer).toMatchObject({
      layout: 'own',
      accountNumber: '123456789',
      rows: [{ direction: 'in' }, { direction: 'out' }],
    })
    expect(asked.kind === 'needs-mapping' && asked.layoutKey).toBe(answer.layoutKey)
    const other = await readStatement(utf8(csvOf([['Khi nào', 'Bao nhiêu', 'Lời nhắn'], ...lines.slice(1)])))
    expect(other.kind === 'needs-mapping' && other.layoutKey).not.toBe(answer.layoutKey)
  })

  it('asks again when the mapping names a column that is not there', async () => {
    expect((await readStatement(utf8(csvOf(lines)), { mapping: { ...mapping, purpose: 9 } })).kind).toBe(
      'needs-mapping',
    )
  })

  it.each([
    { at: 0, purpose: 1 },
    { at: 0, purpose: 1, credit: 2, amount: 3 },
    { at: -1, purpose: 1, amount: 3 },
    { at: 0.5, purpose: 1, amount: 3 },
  ])('cannot be mapped as %o', (wrong) => {
    expect(StatementMapping.safeParse(wrong).success).toBe(false)
  })
})

describe('the account of a statement', () => {
  it.each([
    [['Số tài khoản: 0491000123456 VND'], '0491000123456'],
    [['So TK', '', '2151 0001 234 567'], '21510001234567'],
    [['Account No. 21510001234567 - 2026/11'], '21510001234567'],
    [['Chi nhánh: 0491'], ''],
    [['Số tài khoản: (xem trang sau)'], ''],
  ])('is found in %o', async (title, account) => {
    expect((await read([title, ...bidv.slice(2)])).accountNumber).toBe(account)
  })
})

describe('lines that are no transfers', () => {
  it('are skipped with the reason', async () => {
    const header = bidv[2] ?? []
    const line = (at: string, debit: string, credit: string) => ['1', at, debit, credit, '', 'R', 'x']
    const statement = await read([
      header,
      line('22/11/2026', '', '5'),
      line('32/11/2026', '', '5'),
      line('22/11/2026', '', ''),
      line('22/11/2026', '5', '5'),
      line('22/11/2026', '', '5,5'),
      line('22/11/2026', '', '-5'),
      line('22/11/2026', '', '99999999999999999999'),
    ])
    expect(statement.rows).toHaveLength(1)
    expect(statement.skipped.map(({ why }) => why)).toEqual([
      'bad-date',
      'no-amount',
      'two-amounts',
      'bad-amount',
      'bad-amount',
      'bad-amount',
    ])
  })

  it('alone make no statement', async () => {
    expect(await readStatement(utf8(csvOf(bidv.slice(0, 3))))).toEqual({ kind: 'unreadable', why: 'no-rows' })
    expect(await readStatement(utf8('xin chào\n'))).toEqual({ kind: 'unreadable', why: 'no-header' })
    expect(await readStatement(new Uint8Array())).toEqual({ kind: 'unreadable', why: 'empty' })
  })
})

describe('the running balance of a statement', () => {
  const [head = [], first = [], second = []] = bidv.slice(2)
  const third = ['3', '23/11/2026 08:00:00', '', '20.000', '9.705.000', '990020261122003', 'tien mat']
  const judge = (...lines: string[][]) => readStatement(utf8(csvOf([head, ...lines])))

  it('has to follow from line to line, whichever is written first', async () => {
    expect(await judge(first, second, third)).toMatchObject({ kind: 'rows' })
    expect(await judge(third, second, first)).toMatchObject({ kind: 'rows' })
    const silent = second.with(4, '')
    expect(await judge(first, silent, third)).toMatchObject({ kind: 'rows' })
  })

  it('tells what lay on the account before its first line and after its last one', async () => {
    const ends = async (...lines: string[][]) => {
      const answer = await judge(...lines)
      return answer.kind === 'rows' ? answer.balances : null
    }
    const told = await ends(first, second, third)
    expect(told?.closing).toBe(9_705_000n)
    expect(await ends(third, second, first)).toEqual(told)
    expect(await ends(first.with(4, ''), second, third.with(4, ''))).toEqual(told)
    expect(await ends(first.with(4, ''))).toBeNull()
  })

  it('names the line that was made up, taken out or changed', async () => {
    const madeUp = ['3', '22/11/2026 11:00:00', '', '900.000', '9.685.000', '990020261122009', 'CL7K3MPQ2WXY']
    const broken = { kind: 'unreadable', why: 'balances' }
    expect(await judge(first, second, madeUp, third)).toEqual({ ...broken, line: 4 })
    expect(await judge(first, third)).toEqual({ ...broken, line: 3 })
    expect(await judge(first, second.with(4, 'nhiều'), third)).toMatchObject(broken)
    expect(await judge(first, second.with(2, '-400.000'), third)).toEqual({ ...broken, line: 3 })
  })
})

describe('any statement', () => {
  const transfer = fc.record({
    day: fc.integer({ min: 1, max: 28 }),
    incoming: fc.boolean(),
    amount: fc.bigInt({ min: 1n, max: 10n ** 12n }),
    purpose: fc.string({ unit: fc.constantFrom('C', 'L', '7', ' ', 'ư', ',', '"', ';'), maxLength: 20 }),
    reference: fc.option(fc.stringMatching(/^FT\d{3}$/), { nil: '' }),
  })
  const transfers = fc.array(transfer, { minLength: 1, maxLength: 30 })
  type Transfer = typeof transfer extends fc.Arbitrary<infer T> ? T : never

  function linesOf(list: readonly Transfer[], mark: string): string[][] {
    const group = (value: bigint) => String(value).replace(/\B(?=(\d{3})+$)/g, mark)
    let balance = 5n * 10n ** 13n
    return list.map(({ day, incoming, amount, purpose, reference }) => {
      balance += incoming ? amount : -amount
      const money = incoming ? ['', group(amount)] : [group(amount), '']
      return [
        '1',
        `${String(day).padStart(2, '0')}/11/2026 08:00:00`,
        ...money,
        group(balance),
        reference,
        purpose,
      ]
    })
  }
  const numbered = (cell: string) => (/^[\d,]+$/.test(cell) ? Number(cell.replaceAll(',', '')) : cell)
  const whole = (lines: string[][]) => [...bidv.slice(0, 3), ...lines, ...bidv.slice(-1)]

  it('is known again where its balance ends in three noughts, grouped or not', async () => {
    const line = (balance: string) => ['1', '01/11/2026 08:00:00', '', '5,000', balance, '', 'chuyen tien']
    const told = await Promise.all(
      ['100,612,000', '100.612.000', '100612000', '100,612,000.00', '100.612.000,00'].map(async (balance) =>
        rowsOf(await readStatement(utf8(csvOf(whole([line(balance)]))))).rows.map(({ id }) => id),
      ),
    )
    expect(new Set(told.flat()).size).toBe(1)
  })

  it('comes back to the đồng, whatever the file’s form, with the same ids', async () => {
    await fc.assert(
      fc.asyncProperty(transfers, async (list) => {
        const lines = whole(linesOf(list, ','))
        const files = [
          utf8(csvOf(lines)),
          utf16(csvOf(whole(linesOf(list, '.')), '\t'), 'le'),
          await workbookOf(
            lines.map((line) => line.map((cell, at) => (at > 1 && at < 5 ? numbered(cell) : cell))),
          ),
        ]
        const told = await Promise.all(files.map(async (bytes) => rowsOf(await readStatement(bytes)).rows))
        expect(told[0]?.map(({ amount, direction }) => (direction === 'in' ? amount : -amount))).toEqual(
          list.map(({ amount, incoming }) => (incoming ? amount : -amount)),
        )
        expect(new Set(told[0]?.map(({ id }) => id)).size).toBe(list.length)
        expect(told[1]).toEqual(told[0])
        expect(told[2]).toEqual(told[0])
      }),
      { numRuns: 40 },
    )
  })

  it('knows again what an overlapping one of other days told', async () => {
    await fc.assert(
      fc.asyncProperty(transfers, fc.integer({ min: 1, max: 28 }), async (list, cut) => {
        const ordered = list.toSorted((a, b) => a.day - b.day)
        const lines = linesOf(ordered, ',')
        const later = lines.filter((_, at) => (ordered[at]?.day ?? 0) >= cut)
        fc.pre(later.length > 0)
        const all = rowsOf(await readStatement(utf8(csvOf(whole(lines))))).rows
        const tail = rowsOf(await readStatement(utf8(csvOf(whole(later))))).rows
        expect(tail).toEqual(all.slice(-later.length))
      }),
      { numRuns: 40 },
    )
  })
})
