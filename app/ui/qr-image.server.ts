import sharp from 'sharp'
import { qrPath } from './qr-path.server.ts'

/** Pixels for one module: a common code is then some six hundred wide, which every app's gallery reads. */
const MODULE = 12

/** A QR code as a PNG, black on white with its quiet zone: for who has no second screen to scan it from. */
export async function qrImage(text: string): Promise<Buffer> {
  const { path, size } = qrPath(text)
  const width = size * MODULE
  const drawing =
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${width}" viewBox="0 0 ${size} ${size}" ` +
    `shape-rendering="crispEdges"><rect width="${size}" height="${size}" fill="#fff"/><path d="${path}"/></svg>`
  return sharp(Buffer.from(drawing)).png({ palette: true, colours: 2 }).toBuffer()
}
