import Medusa, { FetchError } from '@medusajs/js-sdk'
import { z } from 'zod'
import type { ExternalProduct } from './external-product.ts'
import { ProductPage, productFields } from './product-page.ts'

export interface MedusaStore {
  /** Where the store's API answers, e.g. `https://shop.example`. */
  baseUrl: string
  /** Opens the store's sales channels for reading; not a secret. */
  publishableKey: string
  /** A region whose currency is đồng: Medusa has prices only by region. */
  regionId: string
  /** 1 to 100 */
  pageSize?: number
  /** Milliseconds for one page. */
  patience?: number
}

export interface MedusaCatalogue {
  /**
   * Every product that the key opens, in the order of ids, page by page as they are consumed.
   * @throws MedusaError when the store does not answer, refuses, or answers with something else than products
   */
  products(): AsyncGenerator<ExternalProduct, void, undefined>
}

/** `status` is the store's HTTP status, `null` where it did not answer or its answer could not be understood. */
export class MedusaError extends Error {
  override readonly name = 'MedusaError'
  readonly status: number | null
  constructor(message: string, status: number | null, cause: unknown) {
    super(message, { cause })
    this.status = status
  }
}

/** Reads the products of a Medusa 2 store through Medusa's own client. Nothing is written there. */
export function medusaCatalogue(store: MedusaStore): MedusaCatalogue {
  const { baseUrl, publishableKey, regionId, pageSize = 50, patience = 30_000 } = store
  const { client } = new Medusa({
    baseUrl,
    publishableKey,
    auth: { type: 'jwt', jwtTokenStorageMethod: 'nostore' },
  })

  async function page(offset: number) {
    // Ordered by id: in Medusa's own order a product that is changed meanwhile can slip from page to page.
    const query = { limit: pageSize, offset, order: 'id', region_id: regionId, fields: productFields }
    const signal = AbortSignal.timeout(patience)
    const answer = await client
      .fetch<unknown>('/store/products', { query, signal })
      .catch((error: unknown) => {
        const status = error instanceof FetchError ? (error.status ?? null) : null
        throw new MedusaError(
          `the Medusa store did not give its products (${describe(error)})`,
          status,
          error,
        )
      })
    const parsed = ProductPage.safeParse(answer)
    if (!parsed.success) {
      const reason = z.prettifyError(parsed.error)
      throw new MedusaError(`the Medusa store answered in an unknown form: ${reason}`, null, parsed.error)
    }
    return parsed.data
  }

  return {
    async *products() {
      for (let offset = 0; ;) {
        const { products, count } = await page(offset)
        yield* products
        offset += products.length
        if (products.length === 0 || offset >= count) return
      }
    },
  }
}

function describe(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
