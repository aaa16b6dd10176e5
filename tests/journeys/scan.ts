import { PDFiumLibrary } from '@hyzyla/pdfium'
import type { Locator } from '@playwright/test'
import jsqr from 'jsqr'
import sharp from 'sharp'

/** What a phone reads that is held over this part of the page. */
export async function scan(part: Locator): Promise<string | null> {
  return scanPicture(await part.screenshot())
}

/** What a banking app reads from a picture in the phone's gallery. */
export async function scanPicture(picture: Buffer | string): Promise<string | null> {
  const { data, info } = await sharp(picture)
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true })
  return jsqr(new Uint8ClampedArray(data), info.width, info.height)?.data ?? null
}

/** What a phone reads that is held over each page of a PDF, from top to bottom. */
export async function scanPdf(pdf: Buffer): Promise<string[]> {
  const library = await PDFiumLibrary.init()
  const document = await library.loadDocument(pdf)
  const found = new Set<string>()
  for (const page of document.pages()) {
    const { data, width, height } = await page.render({ scale: 2, render: 'bitmap' })
    const pixels = new Uint8ClampedArray(data)
    // A reader takes one code at a time: what it sees is moved down the page.
    const seen = 240
    for (let top = 0; top + seen <= height; top += 60) {
      const rows = pixels.slice(top * width * 4, (top + seen) * width * 4)
      const code = jsqr(rows, width, seen, { inversionAttempts: 'dontInvert' })
      if (code) found.add(code.data)
    }
  }
  document.destroy()
  library.destroy()
  return [...found]
}
