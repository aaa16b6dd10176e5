import type { Page } from '#app/kernel/page.ts'
import type { Failure, Result } from '#app/kernel/result.ts'
import type { Call } from '#app/platform/call.ts'
import type * as T from './index.ts'

// Signatures first; the bodies follow file by file.
const soon = (): never => {
  throw new Error('not written yet')
}
type Done = Result<undefined, Failure<T.ProductFailure>>

// For shoppers.
export const searchProducts: (call: Call, query: T.SearchQuery) => Promise<T.SearchResult> = soon
/** The shop's tree with how many are on sale on each shelf. */
export const readCategoryTree: (call: Call) => Promise<readonly T.CategoryNode[]> = soon
/** One shelf with its path from the root, or null. */
export const readCategory: (
  call: Call,
  slug: string,
) => Promise<{ category: T.CategoryNode; path: readonly T.CategoryNode[] } | null> = soon
export const homePage: (call: Call) => Promise<T.HomePage> = soon
/** `month` 1–12; this month in Việt Nam when left out. */
export const inSeason: (call: Call, month?: number, take?: number) => Promise<readonly T.ProductCardData[]> =
  soon
export const readProductPage: (call: Call, slug: string) => Promise<T.ProductPage | null> = soon
/** In the order asked for; packs that do not exist are left out. */
export const readOffers: (call: Call, variantIds: readonly string[]) => Promise<T.Offer[]> = soon

// For sellers: all of the actor's own seller; what is not theirs is `not_there`.
export const listOwnProducts: (call: Call, input: T.ListProductsInput) => Promise<Page<T.ProductRow>> = soon
/** For the seller's form and the operator's desk alike; null where it is not theirs. */
export const readProductForEditing: (call: Call, productId: string) => Promise<T.ProductForEditing | null> =
  soon
export const saveProductDraft: (
  call: Call,
  input: T.SaveProductDraftInput,
) => Promise<Result<T.SavedProduct, Failure<T.ProductFailure>>> = soon
export const submitProduct: (
  call: Call,
  input: { productId: string },
) => Promise<Result<undefined, T.IncompleteFailure | Failure<T.ProductFailure>>> = soon
export const pauseProduct: (call: Call, input: { productId: string }) => Promise<Done> = soon
export const resumeProduct: (call: Call, input: { productId: string }) => Promise<Done> = soon
export const archiveProduct: (call: Call, input: { productId: string }) => Promise<Done> = soon
export const addPhotos: (
  call: Call,
  input: T.AddPhotosInput,
) => Promise<Result<T.AddedPhotos, Failure<T.ProductFailure>>> = soon
export const removePhoto: (call: Call, input: { productId: string; photoId: string }) => Promise<Done> = soon
export const movePhoto: (
  call: Call,
  input: { productId: string; photoId: string; to: 'earlier' | 'later' | 'first' },
) => Promise<Done> = soon

// For operators.
export const listProductsInReview: (call: Call, input: { page?: number }) => Promise<Page<T.ProductRow>> =
  soon
/** `version`: the one that the operator looked at; an edit since then is `changed_meanwhile`. */
export const approveProduct: (call: Call, input: { productId: string; version: number }) => Promise<Done> =
  soon
export const returnProduct: (call: Call, input: { productId: string; reason: string }) => Promise<Done> = soon
