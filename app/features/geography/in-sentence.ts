/** A unit's name after other words: 'Tỉnh Phú Thọ' → 'tỉnh Phú Thọ'. */
export const inSentence = (name: string): string => name.charAt(0).toLocaleLowerCase('vi') + name.slice(1)
