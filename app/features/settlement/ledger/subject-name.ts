import type { Words } from '#app/i18n/i18n.ts'

const gateways = ['vnpay', 'payos', 'stripe'] as const
const taxes = ['vat', 'pit'] as const

/**
 * Whose an account is, in words: a gateway, a tax, a carrier by its own name; empty where there is one account only.
 * @param subject null: the accounts of all sellers
 */
export function nameOfSubject(subject: string | null, t: Words): string {
  if (subject === null) return t('books:sellers')
  const gateway = gateways.find((one) => one === subject)
  if (gateway) return t(`settlement:channel.${gateway}`)
  const tax = taxes.find((one) => one === subject)
  if (tax) return t(`books:tax.${tax}`)
  return subject === 'market' ? t('books:market') : subject
}
