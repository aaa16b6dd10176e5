import { fold, slugify } from '#app/kernel/vietnamese-text.ts'
import type { CommuneRow, ProvinceRow } from './geography-rows.ts'
import type { PackageMapping } from './package-rows.ts'
import { correctByFacts } from './known-corrections.ts'
import { oldCommunes, type OldCommune } from './old-communes.ts'
import type { KnownCommune } from './phu-tho.ts'
import { splitUnitName } from './unit-name.ts'

export type FormerLevel = 'commune' | 'district' | 'province'

export type FormerUnitRow = {
  readonly id: string
  readonly level: FormerLevel
  readonly name: string
  readonly nameFolded: string
  readonly formerDistrict: string | null
  readonly formerProvince: string | null
  /** codes of today's communes, the one that took most first */
  readonly successors: readonly string[]
}

type Source = {
  readonly provinces: readonly ProvinceRow[]
  readonly communes: readonly CommuneRow[]
  readonly mappings: readonly PackageMapping[]
  readonly known: readonly KnownCommune[]
}

/** Successors of a whole area, those that took most of its communes first. */
function successorsOf(parts: readonly OldCommune[]): string[] {
  const shares = new Map<string, number>()
  for (const code of parts.flatMap(({ successors }) => [...successors]))
    shares.set(code, (shares.get(code) ?? 0) + 1)
  return [...shares].sort(([a, m], [b, n]) => n - m || a.localeCompare(b)).map(([code]) => code)
}

function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): T[][] {
  const groups = new Map<string, T[]>()
  for (const item of items) {
    const key = keyOf(item)
    const group = groups.get(key)
    if (group) group.push(item)
    else groups.set(key, [item])
  }
  return [...groups.values()]
}

function row(
  level: FormerLevel,
  name: string,
  { district, province }: { district?: string; province?: string },
  successors: readonly string[],
): FormerUnitRow {
  const path = [province, district, name].flatMap((part) => (part ? [slugify(part)] : []))
  return {
    id: `${level}:${path.join('/')}`,
    level,
    name,
    nameFolded: fold(splitUnitName(name).shortName),
    formerDistrict: district || null,
    formerProvince: province ?? null,
    successors,
  }
}

/** Twenty-two districts had two communes that differ in accents alone (Hoằng Quỳ, Hoằng Quý): number them. */
function withOwnIds(rows: readonly FormerUnitRow[]): FormerUnitRow[] {
  const seen = new Map<string, number>()
  return rows.map((each) => {
    const times = (seen.get(each.id) ?? 0) + 1
    seen.set(each.id, times)
    return times === 1 ? each : { ...each, id: `${each.id}-${times}` }
  })
}

/** Rows for the old communes, the old districts (all abolished) and the provinces whose name is gone. */
export function formerUnits(source: Source): FormerUnitRow[] {
  const communes = correctByFacts(
    oldCommunes(source.provinces, source.communes, source.mappings),
    source.known,
  )
  const districts = groupBy(
    communes.filter(({ district }) => district),
    ({ district, province }) => `${slugify(province)}/${slugify(district)}`,
  )
  const provinces = groupBy(communes, ({ province }) => slugify(province))
  const stillThere = new Set(source.provinces.map(({ name }) => fold(splitUnitName(name).shortName)))
  return withOwnIds([
    ...communes.map((unit) => row('commune', unit.name, unit, [...unit.successors])),
    ...districts.flatMap((parts) =>
      parts[0]
        ? [row('district', parts[0].district, { province: parts[0].province }, successorsOf(parts))]
        : [],
    ),
    ...provinces.flatMap((parts) =>
      parts[0] && !stillThere.has(fold(splitUnitName(parts[0].province).shortName))
        ? [row('province', parts[0].province, {}, successorsOf(parts))]
        : [],
    ),
  ])
}
