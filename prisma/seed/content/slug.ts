/** "Mật ong hoa rừng – Tam Đảo" → "mat-ong-hoa-rung-tam-dao". đ is replaced by hand: NFD leaves it whole. */
export function slugify(text: string): string {
  return text
    .toLowerCase()
    .replaceAll('đ', 'd')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
}

/** A number in 0..2³²−1 that depends on the text alone (FNV-1a): the seed's only source of variety. */
export function hashOf(text: string): number {
  let hash = 0x811c9dc5
  for (const char of text) {
    hash ^= char.codePointAt(0) ?? 0
    hash = Math.imul(hash, 0x01000193) >>> 0
  }
  // A final mix: FNV's high bits barely differ between texts that differ in the last letter only.
  hash = Math.imul(hash ^ (hash >>> 15), 0x85ebca6b) >>> 0
  return (hash ^ (hash >>> 13)) >>> 0
}
