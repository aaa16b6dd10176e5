import type { Call } from '#app/platform/call.ts'
import type { OcopGroupWithSets } from './types.ts'

/** The programme's six groups with their 26 sets, in the order of the decision. */
export async function listOcopGroups(call: Call): Promise<OcopGroupWithSets[]> {
  const groups = await call.db.ocopGroup.findMany({
    include: { sets: { orderBy: { number: 'asc' } } },
    orderBy: { code: 'asc' },
  })
  return groups.map(({ code, nameVi, nameEn, sets }) => ({
    code,
    name: { vi: nameVi, en: nameEn },
    sets: sets.map((set) => ({ number: set.number, name: { vi: set.nameVi, en: set.nameEn } })),
  }))
}
