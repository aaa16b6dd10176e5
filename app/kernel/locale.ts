/** The two languages of the product; Vietnamese is the first and the default. */
export const LOCALES = ['vi', 'en'] as const

export type Locale = (typeof LOCALES)[number]
