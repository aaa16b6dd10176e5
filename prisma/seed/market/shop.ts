import { categories, ocopGroups, type CategoryRules } from '../content/index.ts'
import { momentBefore, type Seed } from '../seed.ts'

export interface SeededCategory {
  readonly id: string
  readonly rules: CategoryRules
}

/** The shop's tree and the programme's groups and sets. @returns the categories by slug */
export function addShop(seed: Seed): ReadonlyMap<string, SeededCategory> {
  const sectors = new Map(ocopGroups.map(({ sectorNo, sector }) => [sectorNo, sector]))
  for (const [code, name] of sectors) seed.sheet.add('OcopGroup', { code, nameVi: name.vi, nameEn: name.en })
  for (const { no, sectorNo, name } of ocopGroups) {
    seed.sheet.add('OcopSet', { number: no, groupCode: sectorNo, nameVi: name.vi, nameEn: name.en })
  }
  const at = momentBefore(seed, 400, 0)
  const bySlug = new Map<string, SeededCategory>()
  for (const { slug, parentSlug, name, illustration, position, ocopSets, rules } of categories) {
    const id = seed.id(at)
    const parentId = parentSlug === undefined ? null : (bySlug.get(parentSlug)?.id ?? null)
    seed.sheet.add('Category', {
      ...{ id, slug, parentId, nameVi: name.vi, nameEn: name.en, illustration, position, ocopSets },
      rules: { ...rules },
    })
    bySlug.set(slug, { id, rules })
  }
  return bySlug
}

/** Which of the six groups an OCOP set stands in. */
export const groupOfSet: ReadonlyMap<number, number> = new Map(
  ocopGroups.map(({ no, sectorNo }) => [no, sectorNo]),
)
