import './facts.ts'

export {
  CategoryRulesSchema,
  readRules,
  REQUIRED_PAPERS,
  type CategoryRules,
  type RequiredPaper,
} from './category-rules.ts'
export { isGtin } from './gtin.ts'
export { availabilityKey, paperKey, PRODUCT_STATUSES, productStatusKey, sortKey } from './labels.ts'
export { PACK_UNITS, readNet, typedNet, type PackUnit } from './net-quantity.ts'
export {
  MOST_VARIANTS,
  ProductFormSchema,
  ReturnReasonSchema,
  type ProductForm,
  type VariantFormRow,
} from './product-form.ts'
export { reviewChecklist, type ReviewCheck } from './review-checklist.ts'
export { productMachine } from './product.machine.ts'
export { SEARCH_SORTS } from './types.ts'
export type * from './types.ts'
export type {
  AddedPhotos,
  AddPhotosInput,
  IncompleteFailure,
  ListProductsInput,
  ProductFailure,
  SavedProduct,
  SaveProductDraftInput,
} from './verb-types.ts'
