/** Formats in the order in which browsers should try them. */
export const PHOTO_FORMATS = ['avif', 'webp', 'jpeg'] as const

export type PhotoFormat = (typeof PHOTO_FORMATS)[number]

/** The widths that we make, in pixels: a thumb, a phone, a large phone or a desk. */
export const PHOTO_WIDTHS = [320, 640, 1280] as const

/** A photo as its row tells it. */
export interface PhotoFile {
  readonly id: string
  /** Pixels of the largest size kept, after turning. */
  readonly width: number
  readonly height: number
  /** Ascending; each exists in every format. */
  readonly widths: readonly number[]
}

/** What an `img` needs; `avif` and `webp` are the `srcset` of `source` elements before it. */
export interface PhotoSources {
  readonly src: string
  /** JPEG: what every browser reads. */
  readonly srcSet: string
  readonly avif: string
  readonly webp: string
  readonly width: number
  readonly height: number
}

/** The widths to make of a photo: never wider than it is. */
export function widthsFor(width: number): number[] {
  const largest = Math.min(width, Math.max(...PHOTO_WIDTHS))
  return [...PHOTO_WIDTHS.filter((one) => one < largest), largest]
}

/** The addresses of a photo. */
export function photoSources(photo: PhotoFile): PhotoSources {
  const address = (width: number, format: PhotoFormat) => `/anh/${photo.id}/${width}.${format}`
  const srcSet = (format: PhotoFormat) =>
    photo.widths.map((width) => `${address(width, format)} ${width}w`).join(', ')
  const middle = photo.widths.find((width) => width >= 640) ?? photo.widths.at(-1) ?? photo.width
  return {
    src: address(middle, 'jpeg'),
    srcSet: srcSet('jpeg'),
    avif: srcSet('avif'),
    webp: srcSet('webp'),
    width: photo.width,
    height: photo.height,
  }
}

/** Reads '640.avif'; null for anything that we never made. */
export function readPhotoName(file: string): { width: number; format: PhotoFormat } | null {
  const match = /^(\d{1,4})\.(avif|webp|jpeg)$/.exec(file)
  const format = PHOTO_FORMATS.find((one) => one === match?.[2])
  return match?.[1] && format ? { width: Number(match[1]), format } : null
}

/** Where a size of a photo lies in the store. */
export const photoKey = (id: string, width: number, format: PhotoFormat): string =>
  `photos/${id}/${width}.${format}`
