/** What a file is by its first bytes; names and content types are only claims. */
export type FileKind = 'jpeg' | 'png' | 'webp' | 'avif' | 'heic' | 'other'

const HEIF_BRANDS = new Set(['heic', 'heix', 'heim', 'heis', 'hevc', 'hevx', 'mif1', 'msf1'])

/** Looks at the signature of a file. SVG and everything else that is not a photo is `other`. */
export function sniff(bytes: Uint8Array): FileKind {
  const text = (from: number, to: number) => String.fromCharCode(...bytes.subarray(from, to))
  if (bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff) return 'jpeg'
  if (bytes[0] === 0x89 && text(1, 4) === 'PNG') return 'png'
  if (text(0, 4) === 'RIFF' && text(8, 12) === 'WEBP') return 'webp'
  if (text(4, 8) !== 'ftyp') return 'other'
  // ISO/IEC 14496-12: the major brand follows 'ftyp', compatible brands begin eight bytes later.
  const brands = [text(8, 12), text(16, 20), text(20, 24), text(24, 28)]
  if (brands.includes('avif') || brands.includes('avis')) return 'avif'
  return brands.some((brand) => HEIF_BRANDS.has(brand)) ? 'heic' : 'other'
}
