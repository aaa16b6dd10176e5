import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import subsetFont from 'subset-font'

const require = createRequire(import.meta.url)
const PUBLIC_FONTS = path.resolve(import.meta.dirname, '../../../public/fonts')

const span = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, step) => String.fromCodePoint(from + step)).join('')

/**
 * The two files of our one display weight, as the package splits the face. Vietnamese needs both: à é ô are Latin-1,
 * ă ơ ư and the letters with two marks (U+1EA0-1EF9) are not. `face.css` names the same ranges.
 */
export const FONT_FILES = [
  {
    subset: 'latin',
    file: 'be-vietnam-pro-700.woff2',
    characters: span(0x20, 0x7e) + span(0xc0, 0xff) + '\u00a0©«»·×°²³½–—‘’“”…•',
  },
  {
    subset: 'vietnamese',
    file: 'be-vietnam-pro-700-vietnamese.woff2',
    characters: 'ĂăĐđĨĩŨũƠơƯư₫' + span(0x1ea0, 0x1ef9),
  },
] as const

/**
 * Makes one woff2 in memory. The package's woff is the source because, unlike its woff2, it carries no hinting:
 * the result is half the size.
 */
export async function subset(font: (typeof FONT_FILES)[number]): Promise<Buffer> {
  const source = require.resolve(
    `@fontsource/be-vietnam-pro/files/be-vietnam-pro-${font.subset}-700-normal.woff`,
  )
  return subsetFont(await readFile(source), font.characters, { targetFormat: 'woff2' })
}

/** Writes the fonts into `public/fonts` (build step; the folder is not committed). */
export async function writeFonts(): Promise<void> {
  await mkdir(PUBLIC_FONTS, { recursive: true })
  for (const font of FONT_FILES) await writeFile(path.join(PUBLIC_FONTS, font.file), await subset(font))
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) void writeFonts()
