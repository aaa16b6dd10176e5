import i18next, { type TFunction } from 'i18next'
import type { Locale } from '#app/kernel/locale.ts'
import { formatDong } from '#app/kernel/money.ts'
import { en, namespaces, vi } from './resources.ts'

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'site'
    resources: typeof vi
  }
}

/** Reads a word by typed key: `t('cart:title')`, `t('cart:count', { count: 2 })`. */
export type Words = TFunction<readonly (keyof typeof vi)[]>

const instance = i18next.createInstance()
// Resources are at hand, so the instance is ready when this call returns (initAsync: false).
void instance.init({
  initAsync: false,
  lng: 'vi',
  fallbackLng: false,
  defaultNS: 'site',
  ns: [...namespaces],
  resources: { vi, en },
  interpolation: { escapeValue: false },
  returnNull: false,
})
// `{{left, dong}}`: an amount from a failure of the domain, as people read it.
instance.services.formatter?.add('dong', (value, language) =>
  formatDong(BigInt(String(value)), language === 'en' ? 'en' : 'vi'),
)

/** The words of one language. */
export const wordsFor = (locale: Locale): Words => instance.getFixedT(locale, [...namespaces])

/** True where this key has words; used for keys that come from the domain or from a cookie. */
export const hasWords = (key: string, locale: Locale): boolean => instance.exists(key, { lng: locale })

/**
 * Words for a key that the compiler cannot know (a failure from the domain, `errors:too_long|max=200`).
 * Parameters follow the key as `|name=value`. An unknown key is shown as it is: it is a defect that a test finds.
 */
export function wordsForKey(locale: Locale, key: string): string {
  const [name = '', ...rest] = key.split('|')
  const parameters = Object.fromEntries(
    rest.map((pair) => {
      const at = pair.indexOf('=')
      return [pair.slice(0, at), pair.slice(at + 1)]
    }),
  )
  const [namespace = '', path = ''] = name.split(':')
  const words: unknown = instance.getResource(locale, namespace, path)
  if (typeof words !== 'string') return name
  return instance.services.interpolator.interpolate(words, parameters, locale, {})
}
