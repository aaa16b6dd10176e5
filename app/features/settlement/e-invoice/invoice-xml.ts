import type { Cell } from '#app/platform/sheets/sheet.ts'
import type { InvoiceFormat } from './format.ts'

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
/** What XML 1.0 has no way to write. */
const unwritable = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu

const escape = (text: string): string =>
  text.replace(unwritable, '').replace(/[&<>"]/g, (sign) => escapes[sign] ?? sign)

/** The rows of an export as XML, piece by piece: one element for each field that holds something. */
export async function* invoiceXml(
  { source, validFrom, fields }: InvoiceFormat,
  batches: AsyncIterable<readonly (readonly Cell[])[]>,
): AsyncGenerator<string> {
  yield '<?xml version="1.0" encoding="UTF-8"?>\n'
  yield `<DuLieuHoaDon nguon="${escape(source)}" hieuLucTu="${validFrom}">\n`
  for await (const rows of batches) {
    yield rows
      .map((row) => {
        const written = fields.flatMap(({ name }, at) => {
          const cell = row[at] ?? null
          return cell === null || cell === '' ? [] : [`<${name}>${escape(String(cell))}</${name}>`]
        })
        return `  <Dong>${written.join('')}</Dong>\n`
      })
      .join('')
  }
  yield '</DuLieuHoaDon>\n'
}
