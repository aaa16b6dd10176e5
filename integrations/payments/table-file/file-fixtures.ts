import { crc32, deflateRawSync } from 'node:zlib'
import exceljs from 'exceljs'
import type { CellValue } from 'exceljs'

/** Files as banks and carriers make them, for tests. */
export async function workbookOf(lines: readonly (readonly CellValue[])[]): Promise<Uint8Array> {
  const book = new exceljs.Workbook()
  const sheet = book.addWorksheet('Sao kê')
  for (const line of lines) sheet.addRow([...line])
  return new Uint8Array(await book.xlsx.writeBuffer())
}

export function csvOf(lines: readonly (readonly string[])[], delimiter = ',', lineEnd = '\r\n'): string {
  const special = new RegExp(`["\\r\\n${delimiter}]`)
  const cell = (text: string) => (special.test(text) ? `"${text.replaceAll('"', '""')}"` : text)
  return lines.map((line) => line.map(cell).join(delimiter) + lineEnd).join('')
}

export function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text)
}

export function utf16(text: string, order: 'le' | 'be', mark = true): Uint8Array {
  const bytes = Buffer.from(`${mark ? '\ufeff' : ''}${text}`, 'utf16le')
  return new Uint8Array(order === 'le' ? bytes : bytes.swap16())
}

/** A workbook whose only sheet is this XML, to say what no program would write. */
export function workbookWith(sheet: string): Uint8Array {
  const namespace = 'http://schemas.openxmlformats.org'
  const sheetType = `${namespace}/officeDocument/2006/relationships/worksheet`
  const bookType = `${namespace}/officeDocument/2006/relationships/officeDocument`
  const relations = `${namespace}/package/2006/relationships`
  return zipOf({
    '_rels/.rels': `<Relationships xmlns="${relations}"><Relationship Id="rId1" Type="${bookType}" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="${namespace}/spreadsheetml/2006/main" xmlns:r="${namespace}/officeDocument/2006/relationships"><sheets><sheet name="S" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${relations}"><Relationship Id="rId1" Type="${sheetType}" Target="worksheets/sheet1.xml"/></Relationships>`,
    'xl/worksheets/sheet1.xml': `<worksheet xmlns="${namespace}/spreadsheetml/2006/main">${sheet}</worksheet>`,
  })
}

/** @param claimed what the archive says that each part unpacks to; the truth if left out */
export function zipOf(parts: Readonly<Record<string, string | Uint8Array>>, claimed?: number): Uint8Array {
  const pieces: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const [name, text] of Object.entries(parts)) {
    const content = Buffer.from(typeof text === 'string' ? utf8(text) : text)
    const packed = deflateRawSync(content)
    const fields = Buffer.alloc(26)
    fields.writeUInt16LE(20, 0)
    fields.writeUInt16LE(8, 4)
    fields.writeUInt32LE(crc32(content), 10)
    fields.writeUInt32LE(packed.length, 14)
    fields.writeUInt32LE(claimed ?? content.length, 18)
    fields.writeUInt16LE(name.length, 22)
    const local = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), fields, Buffer.from(name), packed])
    const tail = Buffer.alloc(14)
    tail.writeUInt32LE(offset, 10)
    directory.push(
      Buffer.concat([Buffer.from('PK\x01\x02\x14\0', 'latin1'), fields, tail, Buffer.from(name)]),
    )
    pieces.push(local)
    offset += local.length
  }
  const size = directory.reduce((sum, { length }) => sum + length, 0)
  const end = Buffer.alloc(22)
  end.write('PK\x05\x06', 'latin1')
  end.writeUInt16LE(directory.length, 8)
  end.writeUInt16LE(directory.length, 10)
  end.writeUInt32LE(size, 12)
  end.writeUInt32LE(offset, 16)
  return new Uint8Array(Buffer.concat([...pieces, ...directory, end]))
}
