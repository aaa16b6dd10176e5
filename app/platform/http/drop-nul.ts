import { Transform } from 'node:stream'

/**
 * Lets a page through without zero bytes. React 18 puts them in: it sends its buffer of 2,048 bytes whole, also where
 * the letter of several bytes that came next did not fit, so that "Phát" came out as "Ph", NUL, "át" (react/react#31134,
 * mended in 19). HTML never has one of its own.
 */
export function dropNul(): Transform {
  return new Transform({
    transform(chunk: Buffer, _, done) {
      done(null, chunk.includes(0) ? chunk.filter((byte) => byte !== 0) : chunk)
    },
  })
}
