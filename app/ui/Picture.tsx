import { classes } from './classes.ts'
import { illustrationUrl, tintClass, type IllustrationKind } from './illustration.ts'

export interface PhotoSource {
  src: string
  srcSet?: string
  /** Natural size in pixels. */
  width: number
  height: number
}

interface PictureProps {
  /** A real photo; without one the drawing of `kind` stands on its tinted ground. */
  photo?: PhotoSource | null
  kind: IllustrationKind
  alt: string
  sizes?: string
  /** The picture at the top of the page: loads first, and is not lazy. */
  first?: boolean
  /** A small square beside a line of text. */
  thumb?: boolean
}

/** Its frame has the size before the picture is there, so nothing jumps. */
export function Picture({ photo, kind, alt, sizes, first = false, thumb = false }: PictureProps) {
  const loading = first ? 'eager' : 'lazy'
  return (
    <div className={classes('pic', tintClass(kind), !photo && 'drawn', thumb && 'thumb')}>
      {photo ? (
        <img
          src={photo.src}
          srcSet={photo.srcSet}
          sizes={photo.srcSet && (sizes ?? '(min-width: 45rem) 17rem, 50vw')}
          width={photo.width}
          height={photo.height}
          alt={alt}
          loading={loading}
          decoding="async"
        />
      ) : (
        <img
          src={illustrationUrl(kind)}
          width={120}
          height={120}
          alt={alt}
          loading={loading}
          decoding="async"
        />
      )}
    </div>
  )
}
