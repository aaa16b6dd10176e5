const MEGABYTE = 1024 * 1024

/** The largest photo taken, bytes. Phones send up to 12 megapixels: 3–12 MB. */
export const MOST_PHOTO_BYTES = 15 * MEGABYTE

/** Photos in one send. */
export const MOST_PHOTOS_AT_ONCE = 6

/**
 * A single file beyond this (bytes) ends the reading of the form. It is more than a photo may have, so that
 * a photo that is only somewhat too large is refused by name and everything else that was typed is kept.
 */
export const MOST_FILE_BYTES = 30 * MEGABYTE

/** What a whole form may weigh, bytes: the server holds it in memory. */
export const MOST_FORM_BYTES = MOST_PHOTOS_AT_ONCE * MOST_PHOTO_BYTES + MEGABYTE

/** Pixels of the largest picture that is opened: small files can unfold to gigabytes ("decompression bombs"). */
export const MOST_PIXELS = 80_000_000

/** What a photo field accepts. */
export const PHOTO_ACCEPT = 'image/jpeg,image/png,image/webp,image/avif,image/heic,image/heif'
