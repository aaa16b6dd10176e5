const TONES = /[\u0300\u0301\u0303\u0309\u0323]/g

/** One syllable with its tone mark moved to the end: both 'hoà' and 'hòa' become 'hoa' + grave. */
function toneLast(syllable: string): string {
  const letters = syllable.normalize('NFD')
  return letters.replaceAll(TONES, '') + (letters.match(TONES) ?? []).join('')
}

/**
 * A name by which two spellings of the same sounds are equal ('Hoà Bình', 'HÒA BÌNH') and others are not
 * ('Mỹ Hòa', 'Mỵ Hòa'). For comparing only, never shown.
 */
export function spelling(name: string): string {
  return name.toLocaleLowerCase('vi').trim().split(/\s+/).map(toneLast).join(' ')
}
