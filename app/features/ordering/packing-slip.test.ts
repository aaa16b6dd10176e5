import { inflateSync } from 'node:zlib'
import { PDFiumLibrary } from '@hyzyla/pdfium'
import jsqr from 'jsqr'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { newLotCode } from '#app/kernel/codes.ts'
import { drawPackingSlip } from './packing-slip.server.ts'
import type { SlipContent } from './slip-content.ts'

const origin = 'https://cholang.example'
const lots = [newLotCode(), newLotCode(), newLotCode(), newLotCode(), newLotCode()]

const slip = (lotCodes: string[], cash: bigint | null): SlipContent => ({
  code: '7K3M-2QXW-1',
  seller: { name: 'HTX Nấm Đỉnh Sương', phone: '+84912345678' },
  buyer: {
    name: 'Nguyễn Thị Quỳnh Hương',
    phone: '+84987654321',
    address: 'Số 8, ngõ 12, đường Trần Phú',
    place: 'Phường Việt Trì, Phú Thọ',
  },
  note: 'Gọi trước khi giao nhé',
  lines: [{ quantity: 2, name: 'Mật ong hoa rừng Tam Đảo', pack: 'Lọ 500 g' }],
  lots: lotCodes.map((lotCode) => ({
    lotCode,
    madeOn: '2026-10-02',
    expiresOn: '2028-10-02',
    goods: [{ quantity: 2, name: 'Mật ong hoa rừng Tam Đảo, lọ 500 g' }],
  })),
  cash,
})

let pdfium: PDFiumLibrary
beforeAll(async () => {
  pdfium = await PDFiumLibrary.init()
})
afterAll(() => pdfium.destroy())

/** The picture of every page of a PDF. */
async function pagesOf(pdf: Buffer) {
  const document = await pdfium.loadDocument(pdf)
  const pages = []
  for (const page of document.pages()) {
    const picture = await page.render({ scale: 2, render: 'bitmap' })
    // PDFium answers BGRA; for dark squares on white the order of colours does not matter.
    const pixels = new Uint8ClampedArray(picture.data)
    pages.push({ pixels, width: picture.width, height: picture.height })
  }
  document.destroy()
  return pages
}

/** Reads the codes below one another as a phone does that is held over each in turn; a reader takes one at a time. */
function codesOn(page: { pixels: Uint8ClampedArray; width: number; height: number }): string[] {
  const found = new Set<string>()
  const window = 200
  for (let top = 0; top + window <= page.height; top += 40) {
    const rows = page.pixels.slice(top * page.width * 4, (top + window) * page.width * 4)
    const code = jsqr(rows, page.width, window, { inversionAttempts: 'dontInvert' })
    if (code) found.add(code.data)
  }
  return [...found]
}

describe('the packing slip', () => {
  it('carries one code per lot that opens its story, over as many pages as it takes', async () => {
    const pages = await pagesOf(await drawPackingSlip(slip(lots, 285_000n), origin, 'vi'))
    const codes = pages.flatMap(codesOn)
    expect(codes.toSorted()).toEqual(lots.map((lot) => `${origin}/t/${lot}`).toSorted())
  })

  it('is one page for one lot', async () => {
    expect(await pagesOf(await drawPackingSlip(slip(lots.slice(0, 1), null), origin, 'vi'))).toHaveLength(1)
  })

  it('has every letter of our words and of Vietnamese names', async () => {
    const whole = slip(lots.slice(0, 1), 285_000n)
    const pdf = await drawPackingSlip({ ...whole, note: VIETNAMESE }, origin, 'vi')
    // The glyph of a letter that a font does not have is number 0.
    expect(glyphsOf(pdf).length).toBeGreaterThan(300)
    expect(glyphsOf(pdf)).not.toContain('0000')
  })
})

const VIETNAMESE = 'aăâbcdđeêghiklmnoôơpqrstuưvxy ắằẳẵặ ấầẩẫậ ếềểễệ ốồổỗộ ớờởỡợ ứừửữự ỳỷỹỵ ×–…“”₫ '

/** The glyph numbers that the pages draw, four hexadecimal digits each. */
function glyphsOf(pdf: Buffer): string[] {
  const text = pdf.toString('latin1')
  const streams = [...text.matchAll(/stream\r?\n([\s\S]*?)\r?\nendstream/g)].map((match) => match[1] ?? '')
  const pages = streams.map(inflate).filter((content) => content.includes(' Tf'))
  const drawn = pages.flatMap((content) =>
    [...content.matchAll(/<([0-9a-f]+)>/g)].map((match) => match[1] ?? ''),
  )
  return drawn.flatMap((hex) => hex.match(/.{4}/g) ?? [])
}

function inflate(stream: string): string {
  const bytes = Buffer.from(stream, 'latin1')
  // Only streams that begin as zlib does are compressed.
  return bytes[0] === 0x78 ? inflateSync(bytes).toString('latin1') : ''
}
