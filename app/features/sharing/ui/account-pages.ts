import type { AccountPages } from '../household-account.server.ts'

/** Which list of a household's book an address turns the pages of. */
export type AccountList = 'lines' | 'deliveries'

const names = { lines: 'trang', deliveries: 'giao' } as const

const pageOf = (text: string | null): number => (text && /^[1-9]\d{0,3}$/.test(text) ? Number(text) : 1)

export const readAccountPages = (query: URLSearchParams): AccountPages => ({
  lines: pageOf(query.get(names.lines)),
  deliveries: pageOf(query.get(names.deliveries)),
})

/** The book with another page of one list open; `own` may carry a question of its own. */
export const accountHref = (own: string, list: AccountList, page: number): string =>
  `${own}${own.includes('?') ? '&' : '?'}${names[list]}=${page}#${list}`
