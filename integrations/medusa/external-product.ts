/** A product of somebody else's shop, in words of our own. What it becomes here is for a feature to decide. */
export interface ExternalProduct {
  /** The shop's own id; stays the same when the product is renamed. */
  id: string
  /** The last part of its address at the shop. */
  handle: string
  title: string
  description: string
  /** Addresses at the shop, the main picture first, each once. */
  pictures: readonly string[]
  variants: readonly ExternalVariant[]
}

export interface ExternalVariant {
  id: string
  title: string
  /** The shop's number of the article, where it gives one. */
  sku: string | null
  /** GTIN, where it gives one. */
  barcode: string | null
  /** đồng; `null` where the shop sells it at no price in the chosen region */
  price: bigint | null
  /** Grams, where the shop says so. */
  weight: number | null
}
