import type { ProductStatus } from '../types.ts'
import { PRODUCT_STATUSES } from '../labels.ts'

export interface ProductsQuery {
  /** Null: all but what was put away. */
  readonly status: ProductStatus | null
  readonly text: string
}

/** What an address asks of the seller's list; whatever it does not understand is left out. */
export const readProductsQuery = (query: URLSearchParams): ProductsQuery => ({
  status: PRODUCT_STATUSES.find((status) => status === query.get('tinh-trang')) ?? null,
  text: (query.get('q') ?? '').trim().slice(0, 80),
})

/** The address of a list, without language. */
export function productsAddress({ status, text }: ProductsQuery, page = 1): string {
  const query = new URLSearchParams()
  if (status) query.set('tinh-trang', status)
  if (text) query.set('q', text)
  if (page > 1) query.set('trang', String(page))
  const words = query.toString()
  return words ? `/ban-hang/san-pham?${words}` : '/ban-hang/san-pham'
}

/** A photo that was not taken, as the address of the next page carries it. */
export interface RefusedPhoto {
  readonly name: string
  /** With parameters, as pages read keys. */
  readonly key: string
}

const PARTS = '~'

/** Photos and their reasons for the next page's address; at most eight, names cut. */
export const refusedQuery = (refused: readonly RefusedPhoto[]): string =>
  new URLSearchParams(
    refused.slice(0, 8).map(({ name, key }) => ['loi', `${key}${PARTS}${name.slice(0, 80)}`]),
  ).toString()

/** Reads them again. @param known whether a key has words: an address can be made up */
export const readRefused = (query: URLSearchParams, known: (key: string) => boolean): RefusedPhoto[] =>
  query
    .getAll('loi')
    .slice(0, 8)
    .flatMap((text) => {
      const at = text.indexOf(PARTS)
      const key = text.slice(0, at)
      return at > 0 && key.startsWith('catalogue:') && known(key.split('|')[0] ?? '')
        ? [{ key, name: text.slice(at + 1, at + 81) }]
        : []
    })
