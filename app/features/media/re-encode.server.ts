import sharp, { type Sharp } from 'sharp'
import { fail, ok, type Failure, type Result } from '#app/kernel/result.ts'
import { PHOTO_FORMATS, widthsFor, type PhotoFormat } from './photo-sources.ts'
import { sniff } from './sniff.ts'
import type { PhotoFailure } from './types.ts'
import { MOST_PHOTO_BYTES, MOST_PIXELS } from './upload-limits.ts'

/** Smaller pictures are icons, not photos of goods (pixels of the shorter side). */
const LEAST_SIDE = 100

export interface EncodedPhoto {
  /** Of the largest size, after turning. */
  readonly width: number
  readonly height: number
  readonly widths: readonly number[]
  readonly files: readonly { width: number; format: PhotoFormat; bytes: Uint8Array<ArrayBuffer> }[]
}

/**
 * Makes a photo anew: turned as its EXIF says, at our widths, in AVIF, WebP and JPEG. Nothing of the file
 * sent survives but its pixels: position, camera and date are gone, and so is whatever was hidden in it.
 * @returns the files, or why the photo was not taken
 */
export async function reEncode(bytes: Uint8Array): Promise<Result<EncodedPhoto, Failure<PhotoFailure>>> {
  if (bytes.length === 0) return fail('catalogue:photo.empty')
  if (bytes.length > MOST_PHOTO_BYTES) {
    return fail('catalogue:photo.too_large', { max: MOST_PHOTO_BYTES / 1024 / 1024 })
  }
  const kind = sniff(bytes)
  if (kind === 'other') return fail('catalogue:photo.not_a_photo')
  try {
    const size = await sizeAsSeen(bytes)
    if (size.width * size.height > MOST_PIXELS) return fail('catalogue:photo.too_many_pixels')
    if (Math.min(size.width, size.height) < LEAST_SIDE) return fail('catalogue:photo.too_small')
    return ok(await encode(bytes, size.width))
  } catch (error) {
    // What sharp throws here is about the bytes: it has no way of its own to tell why.
    if (!(error instanceof Error)) throw error
    return fail(kind === 'heic' ? 'catalogue:photo.heic_not_readable' : 'catalogue:photo.not_a_photo')
  }
}

const open = (bytes: Uint8Array) => sharp(bytes, { limitInputPixels: MOST_PIXELS, failOn: 'error' })

async function sizeAsSeen(bytes: Uint8Array): Promise<{ width: number; height: number }> {
  // The limit would throw here without a reason that we could name, so it is checked by the caller.
  const { autoOrient } = await sharp(bytes, { limitInputPixels: false }).metadata()
  return autoOrient
}

async function encode(bytes: Uint8Array, width: number): Promise<EncodedPhoto> {
  const widths = widthsFor(width)
  const files: EncodedPhoto['files'][number][] = []
  let height = 0
  // One after another: two photos at once must not take all the memory of a small server.
  for (const one of widths) {
    const { data, info } = await open(bytes)
      .autoOrient()
      .resize({ width: one, withoutEnlargement: true })
      .toColourspace('srgb')
      .raw()
      .toBuffer({ resolveWithObject: true })
    height = info.height
    const raw = { width: info.width, height: info.height, channels: info.channels }
    for (const format of PHOTO_FORMATS) {
      files.push({ width: one, format, bytes: await write(sharp(data, { raw }), format) })
    }
  }
  return { width: widths.at(-1) ?? width, height, widths, files }
}

async function write(image: Sharp, format: PhotoFormat): Promise<Uint8Array<ArrayBuffer>> {
  const opaque = image.flatten({ background: '#ffffff' })
  const encoder = {
    avif: () => opaque.avif({ quality: 52, effort: 2 }),
    webp: () => opaque.webp({ quality: 76 }),
    jpeg: () => opaque.jpeg({ quality: 78, progressive: true, mozjpeg: true }),
  }[format]
  return new Uint8Array(await encoder().toBuffer())
}
