import { REQUIRED_PAPERS, type RequiredPaper } from './category-rules.ts'
import type { ProductForEditing } from './types.ts'

const PARTS = [
  ['name', 'nameVi'],
  ['category', 'categorySlug'],
  ['photo', 'photos'],
  ['description', 'descriptionVi'],
  ['ingredients', 'ingredientsVi'],
  ['storage', 'storageVi'],
  ['origin', 'communeCode'],
  ['packs', 'variants'],
] as const

export type CheckedPart = (typeof PARTS)[number][0]

/** One thing that the law or the shelf asks, and whether it is there. */
export interface ReviewCheck {
  readonly part: CheckedPart | 'seller' | 'paper'
  /** Which paper, where it is one. */
  readonly paper: RequiredPaper | null
  readonly there: boolean
}

/**
 * What an operator ticks off before goods go on sale: the parts that Law 19/2023 (Điều 37–38) and labels
 * (NĐ 43/2017) ask for, the papers of the category, and a seller that may sell. Labels ask for ingredients and
 * storage only of what is eaten.
 */
export function reviewChecklist(
  product: Pick<ProductForEditing, 'missing' | 'rules' | 'seller'>,
): ReviewCheck[] {
  const { missing, rules, seller } = product
  const asked = rules?.papersBeforeListing ?? []
  const eaten = asked.includes('food-safety')
  const parts = PARTS.filter(([part]) => eaten || (part !== 'ingredients' && part !== 'storage'))
  return [
    ...parts.map(([part, field]) => ({
      part,
      paper: null,
      there: !missing.some((one) => one.field === field || one.field.startsWith(`${field}[`)),
    })),
    ...REQUIRED_PAPERS.filter((paper) => asked.includes(paper)).map((paper) => ({
      part: 'paper' as const,
      paper,
      there: !missing.some(({ key }) => key === `catalogue:missing.paper_${paper.replaceAll('-', '_')}`),
    })),
    { part: 'seller', paper: null, there: seller.status === 'verified' },
  ]
}
