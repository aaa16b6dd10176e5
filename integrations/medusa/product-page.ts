import { z } from 'zod'
import type { ExternalProduct } from './external-product.ts'

const text = z
  .string()
  .nullish()
  .transform((given) => given?.trim() ?? '')
const optional = text.transform((given) => (given === '' ? null : given))

/** Medusa 2 keeps amounts in whole units of the currency, and đồng has no parts: a fraction is a mistake. */
const Price = z
  .object({ calculated_amount: z.int().nonnegative().nullable(), currency_code: z.literal('vnd') })
  .nullish()
  .transform((price) => price?.calculated_amount ?? null)
  .transform((amount) => (amount === null ? null : BigInt(amount)))

const Variant = z
  .object({
    id: z.string().min(1),
    title: text,
    sku: optional,
    barcode: optional,
    weight: z.number().positive().nullish(),
    calculated_price: Price,
  })
  .transform(({ calculated_price, weight, ...rest }) => ({
    ...rest,
    weight: weight ?? null,
    price: calculated_price,
  }))

const Product = z
  .object({
    id: z.string().min(1),
    handle: z.string().min(1),
    title: z.string().min(1),
    description: text,
    thumbnail: optional,
    images: z.array(z.object({ url: z.string() })).nullish(),
    variants: z.array(Variant).nullish(),
  })
  .transform(({ thumbnail, images, variants, ...rest }): ExternalProduct => {
    const addresses = [thumbnail, ...(images ?? []).map(({ url }) => url)].filter((url) => url !== null)
    return { ...rest, pictures: [...new Set(addresses)], variants: variants ?? [] }
  })

/** One page of `GET /store/products` (docs.medusajs.com/api/store, Medusa 2). */
export const ProductPage = z.object({
  products: z.array(Product),
  count: z.int().nonnegative(),
  offset: z.int().nonnegative(),
})

/** What is asked for beside Medusa's default fields. */
export const productFields = '*variants.calculated_price'
