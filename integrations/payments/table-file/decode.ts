/**
 * The text of a downloaded CSV: UTF-8 or UTF-16 (by mark, or by the zero bytes of ASCII letters), else Windows-1258,
 * which Vietnamese Windows programs still write. `null` where it is no text at all.
 */
export function decodeText(bytes: Uint8Array): string | null {
  const encoding = encodingOf(bytes)
  const text = decode(bytes, encoding) ?? decode(bytes, 'windows-1258')
  if (text === null || text.includes('\0')) return null
  return text.replace(/^\ufeff/, '').normalize('NFC')
}

function encodingOf(bytes: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' {
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  if (first === 0xfe && second === 0xff) return 'utf-16be'
  const head = bytes.subarray(0, 1_000)
  const zeros = { even: 0, odd: 0 }
  head.forEach((byte, at) => {
    if (byte === 0) zeros[at % 2 === 0 ? 'even' : 'odd'] += 1
  })
  if (zeros.odd > head.length / 4) return 'utf-16le'
  return zeros.even > head.length / 4 ? 'utf-16be' : 'utf-8'
}

function decode(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch (error) {
    // What a TextDecoder throws on bytes that are not of its encoding.
    if (error instanceof TypeError) return null
    throw error
  }
}
