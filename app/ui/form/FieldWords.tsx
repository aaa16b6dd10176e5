import { createContext, useContext, type ReactNode } from 'react'

type Speak = (key: string) => string

const Words = createContext<Speak>((key) => key)

/** Gives the forms below the words for their error keys. */
export function FieldWords({ speak, children }: { speak: Speak; children: ReactNode }) {
  return <Words.Provider value={speak}>{children}</Words.Provider>
}

export const useFieldWords = (): Speak => useContext(Words)
