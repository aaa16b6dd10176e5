import { createContext, useContext, type ReactNode } from 'react'
import type { Locale } from '#app/kernel/locale.ts'
import { wordsFor, wordsForKey, type Words } from './i18n.ts'

const LocaleContext = createContext<Locale>('vi')

/** Put once around the page, in root.tsx. */
export function LocaleProvider({ locale, children }: { locale: Locale; children: ReactNode }) {
  return <LocaleContext.Provider value={locale}>{children}</LocaleContext.Provider>
}

export const useLocale = (): Locale => useContext(LocaleContext)

/** The words of the page's language: `const t = useT()`. */
export const useT = (): Words => wordsFor(useLocale())

/** Words for keys that come from the domain, with parameters in the key (`errors:too_long|max=200`). */
export function useKeyWords(): (key: string) => string {
  const locale = useLocale()
  return (key) => wordsForKey(locale, key)
}

/** Picks the content of the page's language; falls back to Vietnamese where English is missing. */
export function usePick(): (vi: string, en: string | null | undefined) => string {
  const locale = useLocale()
  return (vi, en) => (locale === 'en' && en ? en : vi)
}

/** Turns a path into the path of the page's language: '/gio-hang' → '/en/gio-hang'. */
export function usePath(): (path: string) => string {
  const locale = useLocale()
  return (path) => localPath(locale, path)
}

/** The same outside components: loaders and actions redirect with it. */
export function localPath(locale: Locale, path: string): string {
  if (locale === 'vi') return path
  return path === '/' ? '/en' : `/en${path}`
}
