import { fold } from '#app/kernel/vietnamese-text.ts'
import { spelling } from '../spelling.ts'
import { oldCommuneKey, type OldCommune } from './old-communes.ts'
import type { AbsorbedUnit, KnownCommune } from './phu-tho.ts'

/** The district in which most of a commune's units lay. */
function mainDistrict(units: readonly OldCommune[], code: string): string | undefined {
  const counts = new Map<string, number>()
  for (const { district, successors } of units) {
    if (successors.has(code)) counts.set(district, (counts.get(district) ?? 0) + 1)
  }
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0]
}

/** Which of the old communes the resolution means: by its district, else by its spelling and where it went. */
function meantBy(
  { name, district }: AbsorbedUnit,
  code: string,
  candidates: readonly OldCommune[],
): OldCommune | undefined {
  if (district) return candidates.find((each) => fold(each.district) === fold(district))
  const spelledSo = candidates.filter((each) => spelling(each.name) === spelling(name))
  const [only] = spelledSo.length === 1 ? spelledSo : []
  // 'Mỵ Hòa' must not be taken for 'Mỹ Hòa' of another district: a looser spelling counts only if it went here too.
  return (
    spelledSo.find(({ successors }) => successors.has(code)) ??
    only ??
    candidates.find(({ successors }) => successors.has(code))
  )
}

/**
 * Puts the resolution's successors in place of the package's for every unit it names in Phú Thọ.
 * Units that the package lacks are added in the main district of their commune.
 */
export function correctByFacts(
  units: ReadonlyMap<string, OldCommune>,
  known: readonly KnownCommune[],
): OldCommune[] {
  const inProvince = new Map<string, OldCommune[]>(known.map((commune) => [fold(commune.formerProvince), []]))
  const byName = new Map<string, OldCommune[]>()
  for (const unit of units.values()) {
    const neighbours = inProvince.get(fold(unit.province))
    if (!neighbours) continue
    neighbours.push(unit)
    const place = `${fold(unit.province)}/${fold(unit.name)}`
    byName.set(place, [...(byName.get(place) ?? []), unit])
  }

  const corrected = new Map(units)
  const settled = new Map<string, Set<string>>()
  for (const { code, formerProvince, absorbed } of known) {
    const neighbours = inProvince.get(fold(formerProvince)) ?? []
    for (const named of absorbed) {
      const candidates = byName.get(`${fold(formerProvince)}/${fold(named.name)}`) ?? []
      const unit: OldCommune = meantBy(named, code, candidates) ?? {
        name: named.name,
        district: named.district ?? mainDistrict(neighbours, code) ?? '',
        province: neighbours[0]?.province ?? formerProvince,
        successors: new Set(),
      }
      const key = oldCommuneKey(unit)
      const successors = settled.get(key) ?? new Set<string>()
      settled.set(key, successors.add(code))
      corrected.set(key, { ...unit, successors })
    }
  }
  return [...corrected.values()]
}
