import sharp from 'sharp'
import { beforeAll, describe, expect, it } from 'vitest'
import { newId } from '#app/kernel/ids.ts'
import { unwrap } from '#app/kernel/result.ts'
import type { Call } from '#app/platform/call.ts'
import { aMaker, catalogueCall } from '#tests/factories/catalogue.ts'
import { aPhoto } from '#tests/factories/photo.ts'
import { testDatabase } from '#tests/setup/test-database.ts'
import { photoSources } from './index.ts'
import { readPhotoFile, savePhoto } from './index.server.ts'

let call: Call
let sellerId: string

beforeAll(async () => {
  call = catalogueCall(testDatabase().root)
  sellerId = (await aMaker(call)).id
})

const save = (bytes: Uint8Array, of = sellerId) =>
  savePhoto(call, { bytes, originalName: 'C:\\Ảnh\\ong.jpg', sellerId: of })

const bytesOf = async (id: string, file: string) => {
  const found = await readPhotoFile(call, id, file)
  return found && Buffer.from(await new Response(found.stream).arrayBuffer())
}

describe('a photo', () => {
  it('is turned as it was held, made in three formats at our widths, and tells nothing else', async () => {
    const photo = unwrap(await save(await aPhoto({ width: 900, height: 600, orientation: 6 })))
    expect(photo).toMatchObject({ width: 600, height: 900, widths: [320, 600], known: false })
    for (const format of ['avif', 'webp', 'jpeg']) {
      const made = await bytesOf(photo.id, `600.${format}`)
      const { width, height, exif, orientation } = await sharp(made ?? Buffer.alloc(0)).metadata()
      expect({ width, height, exif, orientation }).toEqual({ width: 600, height: 900 })
    }
    const sources = photoSources(photo)
    expect(sources.avif).toBe(`/anh/${photo.id}/320.avif 320w, /anh/${photo.id}/600.avif 600w`)
  })

  it('came with a position, or the test above proves nothing', async () => {
    expect((await sharp(await aPhoto()).metadata()).exif?.length).toBeGreaterThan(100)
  })

  it('is kept once for each seller', async () => {
    const bytes = await aPhoto({ width: 500, height: 400 })
    const first = unwrap(await save(bytes))
    expect(unwrap(await save(bytes))).toEqual({ ...first, known: true })
    const other = await aMaker(call, { name: 'Người khác' })
    expect(unwrap(await save(bytes, other.id)).id).not.toBe(first.id)
  })

  it('is there under its addresses only', async () => {
    const { id } = unwrap(await save(await aPhoto({ width: 400, height: 300 })))
    expect(await readPhotoFile(call, id, '400.jpeg')).toMatchObject({ type: 'image/jpeg' })
    for (const file of ['640.jpeg', '400.png', '../400.jpeg', '']) {
      expect(await readPhotoFile(call, id, file)).toBeNull()
    }
    expect(await readPhotoFile(call, newId(), '400.jpeg')).toBeNull()
    expect(await readPhotoFile(call, '../../etc', '400.jpeg')).toBeNull()
  })
})

describe('what is refused', () => {
  const text = (words: string) => new TextEncoder().encode(words)
  const heic = Uint8Array.from([0, 0, 0, 24, ...text('ftypheic'), 0, 0, 0, 0, ...text('mif1heic')])

  it.each([
    ['nothing', () => new Uint8Array(), 'empty'],
    ['words', () => text('xin chào'), 'not_a_photo'],
    [
      'a drawing that could hold a script',
      () => text('<svg xmlns="http://www.w3.org/2000/svg"/>'),
      'not_a_photo',
    ],
    ['a name without a photo', () => Uint8Array.from([0xff, 0xd8, 0xff, 0xe0, 1, 2, 3]), 'not_a_photo'],
    ['an iPhone photo that cannot be read', () => heic, 'heic_not_readable'],
    ['more than 15 MB', () => new Uint8Array(15 * 1024 * 1024 + 1), 'too_large'],
  ])('%s', async (_, bytes, reason) => {
    expect(await save(bytes())).toMatchObject({ ok: false, failure: { key: `catalogue:photo.${reason}` } })
  })

  it('is an icon, half a photo, and a small file that unfolds to a hundred million pixels', async () => {
    expect(await save(await aPhoto({ width: 60, height: 60 }))).toMatchObject({
      failure: { key: 'catalogue:photo.too_small' },
    })
    const whole = await sharp({
      create: {
        width: 900,
        height: 900,
        channels: 3,
        background: '#888',
        noise: { type: 'gaussian', mean: 128, sigma: 60 },
      },
    })
      .jpeg()
      .toBuffer()
    expect(await save(whole.subarray(0, whole.length / 2))).toMatchObject({
      failure: { key: 'catalogue:photo.not_a_photo' },
    })
    const bomb = await sharp({ create: { width: 10_000, height: 10_000, channels: 3, background: '#000' } })
      .png({ compressionLevel: 9 })
      .toBuffer()
    expect(bomb.length).toBeLessThan(1_000_000)
    expect(await save(bomb)).toMatchObject({ failure: { key: 'catalogue:photo.too_many_pixels' } })
  })
})
