import sharp from 'sharp'

interface Shape {
  readonly width?: number
  readonly height?: number
  /** How a phone was held: EXIF 1–8. */
  readonly orientation?: number
}

/** A JPEG as a phone makes it, with camera and position in its EXIF. */
export async function aPhoto({
  width = 900,
  height = 600,
  orientation = 1,
}: Shape = {}): Promise<Uint8Array> {
  const bytes = await sharp({ create: { width, height, channels: 3, background: '#c8963c' } })
    .withExif({
      IFD0: { Make: 'Phone', Orientation: String(orientation) },
      IFD3: {
        GPSLatitudeRef: 'N',
        GPSLatitude: '21/1 27/1 0/1',
        GPSLongitudeRef: 'E',
        GPSLongitude: '105/1 38/1 0/1',
      },
    })
    .withMetadata({ orientation })
    .jpeg()
    .toBuffer()
  return new Uint8Array(bytes)
}
