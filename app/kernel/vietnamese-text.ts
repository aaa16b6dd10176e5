/**
 * What a text is compared by when accents must not matter: `Mật  Ong` and `mat ong` are both `mat ong`.
 * Lower case, without accents, `đ` as `d`, runs of blank space as one space.
 */
export function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .normalize('NFC')
    .toLowerCase()
    .replaceAll('đ', 'd')
    .replace(/\s+/gu, ' ')
    .trim()
}

/** The part of a URL that names something: `Mật ong hoa rừng (500 g)` is `mat-ong-hoa-rung-500-g`. */
export function slugify(text: string): string {
  return fold(text)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
}
