import type { CategoryRules, RequiredPaper } from './category-rules.ts'
import { papersMissing } from './papers.ts'
import type { MissingPart } from './types.ts'

/** A few words are no description. */
const LEAST_DESCRIPTION = 30

/** What completeness is judged by. */
export interface ProductParts {
  readonly nameVi: string
  readonly descriptionVi: string
  readonly ingredientsVi: string
  readonly storageVi: string
  readonly selfDeclaration: string | null
  readonly rules: CategoryRules | null
  /** Where it is made, or the seller's seat. */
  readonly hasPlace: boolean
  readonly photos: number
  readonly variants: readonly {
    readonly nameVi: string
    readonly netAmount: number
    readonly price: bigint
    readonly weightGrams: number
  }[]
  /** Schemes of papers in force. */
  readonly papers: readonly string[]
}

const paperWord = (paper: RequiredPaper) => `catalogue:missing.paper_${paper.replaceAll('-', '_')}` as const

/**
 * What is still missing before the market can look at a product, each beside its field of the form, in the
 * form's order. Labels ask for ingredients and storage wherever goods are eaten (NĐ 43/2017): those
 * are the categories that ask for food safety.
 */
export function missingParts(parts: ProductParts): MissingPart[] {
  const { rules } = parts
  const eaten = rules?.papersBeforeListing.includes('food-safety') ?? false
  const papers = papersMissing(rules?.papersBeforeListing ?? [], parts.papers, parts.selfDeclaration)
  const wanted: (MissingPart | false)[] = [
    parts.nameVi.length < 3 && { field: 'nameVi', key: 'catalogue:missing.name' },
    !rules && { field: 'categorySlug', key: 'catalogue:missing.category' },
    parts.photos === 0 && { field: 'photos', key: 'catalogue:missing.photo' },
    parts.descriptionVi.length < LEAST_DESCRIPTION && {
      field: 'descriptionVi',
      key: 'catalogue:missing.description',
    },
    eaten && !parts.ingredientsVi && { field: 'ingredientsVi', key: 'catalogue:missing.ingredients' },
    eaten && !parts.storageVi && { field: 'storageVi', key: 'catalogue:missing.storage' },
    !parts.hasPlace && { field: 'communeCode', key: 'catalogue:missing.commune' },
    parts.variants.length === 0 && { field: 'variants', key: 'catalogue:missing.variant' },
    ...parts.variants.flatMap((variant, place) => missingOfVariant(variant, place, rules)),
    ...papers.map((paper) => ({
      field: paper === 'self-declaration' ? 'selfDeclaration' : 'papers',
      key: paperWord(paper),
    })),
  ]
  return wanted.filter((part) => part !== false)
}

function missingOfVariant(
  variant: ProductParts['variants'][number],
  place: number,
  rules: CategoryRules | null,
): (MissingPart | false)[] {
  const at = (name: string) => `variants[${place}].${name}`
  const sent = rules?.shippable ?? true
  return [
    !variant.nameVi && { field: at('nameVi'), key: 'catalogue:missing.variant_name' },
    variant.netAmount <= 0 && { field: at('net'), key: 'catalogue:missing.variant_net' },
    variant.price <= 0n && { field: at('price'), key: 'catalogue:missing.variant_price' },
    sent && variant.weightGrams <= 0 && { field: at('weightGrams'), key: 'catalogue:missing.variant_weight' },
  ]
}
