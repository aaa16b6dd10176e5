import type { Locale } from '#app/kernel/locale.ts'
import { wordsFor } from './i18n.ts'

/** What the browser's tab says: the page first, the market after it. */
export const pageTitle = (locale: Locale, page: string): string => wordsFor(locale)('site:title', { page })
