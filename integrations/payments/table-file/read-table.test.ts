import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { csvOf, utf16, utf8, workbookOf, workbookWith, zipOf } from './file-fixtures.ts'
import { readTable } from './read-table.ts'

const lines = [
  ['Ngày', 'Diễn giải', 'Số tiền'],
  ['22/11/2026', 'Mua chè, "loại 1"; gói 5', '1,234,567'],
  ['23/11/2026', 'dòng một\ndòng hai', '-5'],
]
const asRead = [lines[0], lines[1], ['23/11/2026', 'dòng một dòng hai', '-5']]

describe('a CSV file', () => {
  it.each([',', ';', '\t', '|'])('is read whatever its delimiter: %o', async (delimiter) => {
    expect(await readTable(utf8(csvOf(lines, delimiter)))).toEqual({ kind: 'table', lines: asRead })
  })

  it.each([
    ['UTF-8', utf8(csvOf(lines))],
    ['UTF-8 with a mark', utf8(`\ufeff${csvOf(lines)}`)],
    ['UTF-8, decomposed', utf8(csvOf(lines).normalize('NFD'))],
    ['UTF-16 LE', utf16(csvOf(lines, '\t'), 'le')],
    ['UTF-16 BE', utf16(csvOf(lines, '\t'), 'be')],
    ['UTF-16 LE without a mark', utf16(csvOf(lines, '\t'), 'le', false)],
    ['line ends of old', utf8(csvOf(lines, ';', '\r'))],
    ['no last line end', utf8(csvOf(lines).trimEnd())],
  ])('is read whatever its encoding: %s', async (_, bytes) => {
    expect(await readTable(bytes)).toEqual({ kind: 'table', lines: asRead })
  })

  it('is read in Windows-1258, whose tones stand behind their letters', async () => {
    // "Số,dư,có" and "Nợ,1,2": ô + acute, ư, o + acute, ơ + dot below.
    const bytes = Uint8Array.from([
      0x53, 0xf4, 0xec, 0x2c, 0x64, 0xfd, 0x2c, 0x63, 0xf3, 0x0a, 0x4e, 0xf5, 0xf2, 0x2c, 0x31, 0x2c, 0x32,
    ])
    expect(await readTable(bytes)).toEqual({
      kind: 'table',
      lines: [
        ['Số', 'dư', 'có'],
        ['Nợ', '1', '2'],
      ],
    })
  })

  it('keeps thousands grouped by commas together in a file of semicolons', async () => {
    const text = 'a;b;c\n1,234;x;1,234,567\n1;y;12,345,678\n'
    expect(await readTable(utf8(text))).toMatchObject({
      lines: [
        ['a', 'b', 'c'],
        ['1,234', 'x', '1,234,567'],
        ['1', 'y', '12,345,678'],
      ],
    })
  })

  it('takes a stray quote for a character', async () => {
    const text = 'a,b\n"mua "chè" ngon",1\nx"y,2\n'
    expect(await readTable(utf8(text))).toMatchObject({
      lines: [
        ['a', 'b'],
        ['mua "chè" ngon', '1'],
        ['x"y', '2'],
      ],
    })
  })

  it('comes back as it was written, whatever it holds', async () => {
    const cell = fc.string({ unit: 'grapheme', maxLength: 12 })
    const table = fc.array(fc.tuple(cell, cell, fc.integer().map(String)), { minLength: 3, maxLength: 20 })
    await fc.assert(
      fc.asyncProperty(table, fc.constantFrom(';', '\t'), async (rows, delimiter) => {
        const clean = rows.map((row) =>
          row.map((text) =>
            text
              .replace(/["\0;\t|,]/g, '')
              .replace(/[\s\u200b\ufeff]+/g, ' ')
              .trim()
              .normalize('NFC'),
          ),
        )
        // A table that begins like a web page or a workbook is none.
        const head = ['ngày', 'nội dung', 'số tiền']
        const read = await readTable(utf8(csvOf([head, ...clean], delimiter)))
        expect(read).toEqual({ kind: 'table', lines: [head, ...clean] })
      }),
    )
  })

  it('is refused beyond its limits', async () => {
    expect(await readTable(utf8('a,b\n'.repeat(20_300)))).toEqual({
      kind: 'unreadable',
      why: 'too-many-lines',
    })
    expect(await readTable(new Uint8Array(5 * 1024 * 1024 + 1))).toEqual({
      kind: 'unreadable',
      why: 'too-large',
    })
  })
})

describe('a workbook', () => {
  it('gives texts, whole numbers, days and the saved values of formulas', async () => {
    const bytes = await workbookOf([
      ['Ngày', 'Số tiền', 'Ghi chú'],
      [],
      [new Date('2026-11-22T09:15:29.999Z'), 12_345_678, { richText: [{ text: 'mua ' }, { text: 'chè' }] }],
      [null, { formula: '1+1', result: 5_000 }, true],
      [234.567, 1e20, { text: 'trang', hyperlink: 'https://cho.example' }],
    ])
    expect(await readTable(bytes)).toEqual({
      kind: 'table',
      lines: [
        ['Ngày', 'Số tiền', 'Ghi chú'],
        [],
        ['2026-11-22 09:15:30', '12345678', 'mua chè'],
        ['', '5000', 'true'],
        ['234.567000', '100000000000000000000', 'trang'],
      ],
    })
  })

  it('does not hurt though it unpacks to far more than it says', async () => {
    const bomb = zipOf({ 'xl/worksheets/sheet1.xml': new Uint8Array(60 * 1024 * 1024) }, 100)
    expect(bomb.length).toBeLessThan(100_000)
    expect(await readTable(bomb)).toEqual({ kind: 'unreadable', why: 'too-large' })
  })

  it('does not hurt though it hides parts from a reader that counts them', async () => {
    const two = Buffer.from(
      zipOf({ 'a.xml': '<a/>', 'xl/worksheets/sheet1.xml': new Uint8Array(60 * 1024 * 1024) }),
    )
    two.writeUInt16LE(1, two.length - 12)
    expect(await readTable(new Uint8Array(two))).toEqual({ kind: 'unreadable', why: 'too-large' })
    const gap = Buffer.from(zipOf({ 'a.xml': '<a/>' }))
    gap.writeUInt32LE(gap.readUInt32LE(gap.length - 10) - 1, gap.length - 10)
    expect(await readTable(new Uint8Array(gap))).toEqual({ kind: 'unreadable', why: 'broken' })
  })

  it('does not hurt though it merges every cell that a sheet can have', async () => {
    const cell = '<sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>x</t></is></c></row></sheetData>'
    const merged = `${cell}<mergeCells count="1"><mergeCell ref="A1:XFD1048576"/></mergeCells>`
    expect(await readTable(workbookWith(merged))).toMatchObject({ kind: 'table', lines: [['x']] })
  })

  it('does not hurt though a cell stands at the far end', async () => {
    const far =
      '<sheetData><row r="1"><c r="A1"><v>1</v></c><c r="XFD1"><v>2</v></c></row><row r="1048576"><c r="A1048576"><v>3</v></c></row></sheetData>'
    expect(await readTable(workbookWith(far))).toEqual({ kind: 'table', lines: [['1']] })
  })

  it.each([
    ['nothing', new Uint8Array(), 'empty'],
    ['blank lines', utf8(' \n\n ,, \n'), 'empty'],
    ['the old format of Excel', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 1, 2]), 'old-excel'],
    ['a web page', utf8('<html><table><tr><td>1</td></tr></table></html>'), 'broken'],
    ['an archive of something else', zipOf({ 'a.txt': 'x' }), 'empty'],
    ['half an archive', zipOf({ 'a.txt': 'x' }).slice(0, 40), 'broken'],
    ['a picture', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13, 0xff]), 'broken'],
  ])('that is %s is unreadable', async (_, bytes, why) => {
    expect(await readTable(bytes)).toEqual({ kind: 'unreadable', why })
  })

  it('that is broken anywhere never throws', async () => {
    const whole = await workbookOf(lines)
    const spot = fc.nat({ max: whole.length - 1 })
    await fc.assert(
      fc.asyncProperty(spot, fc.nat({ max: 255 }), fc.boolean(), async (at, byte, cut) => {
        const bytes = cut ? whole.slice(0, at) : whole.with(at, byte)
        expect(['table', 'unreadable']).toContain((await readTable(bytes)).kind)
      }),
      { numRuns: 60 },
    )
  })
})
