import { fold } from '#app/kernel/vietnamese-text.ts'

/** More words than this are no question. */
const MOST_WORDS = 8
const LONGEST_WORD = 30

/** The words of a text as they are compared: folded, without signs. */
export const wordsOf = (text: string): string[] =>
  fold(text)
    .split(/[^a-z0-9]+/)
    .filter(Boolean)

/** A text as it is kept for searching: ' mat ong rung ', so that a word's beginning is ' ' before it. */
export const searchable = (...texts: readonly string[]): string => ` ${texts.flatMap(wordsOf).join(' ')} `

/** The words that somebody asked for, at most eight. */
export const askedWords = (text: string): string[] =>
  wordsOf(text.slice(0, 200))
    .slice(0, MOST_WORDS)
    .map((word) => word.slice(0, LONGEST_WORD))

/**
 * A LIKE pattern: words of one or two letters must stand whole ('su' is not 'sữa'), longer ones may go on.
 * Words hold only a–z and 0–9, so nothing needs escaping.
 */
export const patternOf = (word: string): string => (word.length <= 2 ? `% ${word} %` : `% ${word}%`)
