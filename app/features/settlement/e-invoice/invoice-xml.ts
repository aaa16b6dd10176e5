import type { Cell } from '#app/platform/sheets/sheet.ts'
import type { InvoiceFormat } from './format.ts'

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
/** What XML 1.0 has no way to write. */
const unwritable = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu

const escape = (text: string): string =>
  text.replace(unwritable, '').replace(/[&<>"]/g, (sign) => escapes[sign] ?? sign)

/** The rows of an export as XML, one element for each field that holds something. */
export function invoiceXml(format: InvoiceFormat, rows: readonly (readonly Cell[])[]): string {
  const lines = rows.map((row) => {
    const fields = format.fields.flatMap(({ name }, at) => {
      const cell = row[at] ?? null
      return cell === null || cell === '' ? [] : [`<${name}>${escape(String(cell))}</${name}>`]
    })
    return `  <Dong>${fields.join('')}</Dong>`
  })
  const { source, validFrom } = format
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<DuLieuHoaDon nguon="${escape(source)}" hieuLucTu="${validFrom}">`,
    ...lines,
    '</DuLieuHoaDon>',
    '',
  ].join('\n')
}
