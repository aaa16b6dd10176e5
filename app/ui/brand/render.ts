import path from 'node:path'
import { pathToFileURL } from 'node:url'
import sharp from 'sharp'

const PUBLIC = path.resolve(import.meta.dirname, '../../../public')

const RENDERINGS = [
  { from: 'brand/favicon.svg', to: 'brand/favicon.png', width: 32 },
  { from: 'brand/icon.svg', to: 'brand/icon-192.png', width: 192 },
  { from: 'brand/icon.svg', to: 'brand/icon-512.png', width: 512 },
  { from: 'brand/og.svg', to: 'brand/og.png', width: 1200 },
]

/** Redraws the committed PNGs from their SVGs: run it after one of these was changed. */
export async function renderBrand(): Promise<void> {
  for (const { from, to, width } of RENDERINGS) {
    await sharp(path.join(PUBLIC, from), { density: 300 })
      .resize({ width })
      .png({ palette: true })
      .toFile(path.join(PUBLIC, to))
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) void renderBrand()
