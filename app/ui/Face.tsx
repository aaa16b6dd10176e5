import { classes } from './classes.ts'

interface FaceProps {
  /** A photo or one of the drawn portraits (`portraitUrl`). */
  src: string
  alt?: string
  size?: 'small' | 'large'
}

/** A person, round. Empty `alt` where the name stands beside it. */
export function Face({ src, alt = '', size }: FaceProps) {
  return (
    <img
      className={classes('face', size)}
      src={src}
      width={64}
      height={64}
      alt={alt}
      loading="lazy"
      decoding="async"
    />
  )
}
