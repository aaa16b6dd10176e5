import { ledgerNotes, postingKinds, type LedgerNote, type PostingKind } from './posting.ts'

/** @throws when the books hold a word that the program does not know */
export const knownNote = (stored: string): LedgerNote => wordOf(ledgerNotes, stored)

/** @throws when the books hold a word that the program does not know */
export const knownKind = (stored: string): PostingKind => wordOf(postingKinds, stored)

function wordOf<T extends string>(words: readonly T[], stored: string): T {
  const word = words.find((one) => one === stored)
  if (word === undefined) throw new Error(`the ledger says "${stored}", which nobody knows`)
  return word
}
