import jsqr from 'jsqr'
import sharp from 'sharp'
import { expect, it } from 'vitest'
import { qrImage } from './qr-image.server.ts'

it('is read back by a phone from its gallery', async () => {
  const text =
    '00020101021238570010A000000727012700069704360113001100123456702QRIBFTTA53037045405580005802VN6304ABCD'
  const { data, info } = await sharp(await qrImage(text))
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true })
  expect(jsqr(new Uint8ClampedArray(data), info.width, info.height)?.data).toBe(text)
})
