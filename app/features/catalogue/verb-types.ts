import type { Page } from '#app/kernel/page.ts'
import type { Failure } from '#app/kernel/result.ts'
import type { ProductStatus } from '#app/platform/db/generated/enums.ts'
import type { ProductForm } from './product-form.ts'

export type ProductFailure =
  | 'catalogue:failure.not_there'
  | 'catalogue:failure.changed_meanwhile'
  | 'catalogue:failure.not_from_here'
  | 'catalogue:failure.seller_not_verified'
  | 'catalogue:failure.category_unknown'
  | 'catalogue:failure.commune_unknown'
  | 'catalogue:failure.set_unknown'
  | 'catalogue:failure.gtin_taken'
  | 'catalogue:failure.pack_unknown'
  | 'catalogue:failure.reason_too_short'
  | 'catalogue:failure.photos_full'
  | `catalogue:missing.${string}`

/** Everything that is missing, each beside its field; `failure` of the result is the first of them. */
export interface IncompleteFailure extends Failure<ProductFailure> {
  readonly all: readonly Failure<ProductFailure>[]
}

export interface SaveProductDraftInput {
  /** None: a new product of the actor's seller. */
  readonly productId?: string
  readonly value: ProductForm
}

export interface SavedProduct {
  readonly productId: string
  readonly version: number
  readonly status: ProductStatus
  /** True where a product on sale went back to review through this edit. */
  readonly backToReview: boolean
}

export interface ListProductsInput {
  readonly status?: ProductStatus
  /** Words of the name, with or without accents. */
  readonly text?: string
  readonly page?: number
}

export interface AddPhotosInput {
  readonly productId: string
  readonly files: readonly { readonly name: string; readonly bytes: Uint8Array }[]
}

export interface AddedPhotos {
  readonly added: number
  /** Photos that were not taken, by their names, with the key of the reason. */
  readonly refused: readonly { readonly name: string; readonly failure: Failure }[]
}

export type { Page }
