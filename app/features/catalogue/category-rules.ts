import { z } from 'zod'

/** Papers that an operator must be able to see before goods may be listed. */
export const REQUIRED_PAPERS = [
  'self-declaration',
  'alcohol-licence',
  'functional-food-declaration',
  'cosmetic-notification',
  'food-safety',
] as const

export type RequiredPaper = (typeof REQUIRED_PAPERS)[number]

/** What a category asks of its goods: the JSON of `Category.rules`. Data, so that an operator can change it. */
export const CategoryRulesSchema = z.object({
  /** False: a page to contact the maker, never a thing in a cart (tourism). */
  shippable: z.boolean(),
  /** The age below which the goods may not be sold. */
  ageNotice: z.literal(18).optional(),
  papersBeforeListing: z.array(z.enum(REQUIRED_PAPERS)),
  /** True: must not leave the province. */
  localOnly: z.boolean().optional(),
  /** The longest time on the road that the goods bear, days. */
  maxDays: z.number().int().min(1).max(30).optional(),
})

export type CategoryRules = z.output<typeof CategoryRulesSchema>

/** Reads the rules of a category. @throws ZodError where the row holds something else: a defect, not an input */
export const readRules = (rules: unknown): CategoryRules => CategoryRulesSchema.parse(rules)
