// The named export `raw` draws another kind of code; the default's gives the modules.
import bwipjs from 'bwip-js/node'

/** Light modules around a code, as scanners need them (ISO/IEC 18004). */
const QUIET = 4
/** An option of this code alone, which the package's types do not name. */
const ERROR_CORRECTION = { eclevel: 'M' }

/**
 * A QR code as one SVG path on a square of `size` units, for `QrFigure`. Level M: it is shown on a screen, and must
 * still be read from a scratched one.
 */
export function qrPath(text: string): { path: string; size: number } {
  const [symbol] = bwipjs.raw({ bcid: 'qrcode', text, ...ERROR_CORRECTION })
  if (!symbol || !('pixs' in symbol)) throw new Error('the QR encoder gave no matrix')
  const { pixs, pixx } = symbol
  const dark = (x: number, y: number) => x < pixx && pixs[y * pixx + x] === 1
  let path = ''
  for (let y = 0; y < symbol.pixy; y++) {
    for (let x = 0; x < pixx; x++) {
      if (!dark(x, y)) continue
      const from = x
      while (dark(x + 1, y)) x++
      path += `M${from + QUIET} ${y + QUIET}h${x - from + 1}v1h-${x - from + 1}z`
    }
  }
  return { path, size: pixx + 2 * QUIET }
}
