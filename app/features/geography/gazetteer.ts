import type { CommuneRow, GeographyRows, ProvinceRow } from './data/geography-rows.ts'
import { splitUnitName } from './data/unit-name.ts'
import { nearNames, type NearName } from './near-names.ts'
import { nameKey, type Size } from './place-words.ts'

/** A name people type, of today or of before 1 July 2025, and where it leads. */
export type NamedPlace = {
  readonly today: boolean
  readonly size: Size
  readonly kind: string
  readonly shortName: string
  /** 'Huyện Sông Lô' of a former commune */
  readonly formerDistrict: string | null
  /** codes of today's communes; of an area those first that took most of it */
  readonly communes: readonly string[]
  /** keys of the larger places that may stand after the name, today's and former ones */
  readonly within: ReadonlySet<string>
  /** those among them that went before this place came to be: who writes them may mean another place */
  readonly outdated: ReadonlySet<string>
}

/** All places, ready to be searched. Built once per process; about 15 MB. */
export type Gazetteer = {
  readonly communes: ReadonlyMap<string, CommuneRow>
  readonly provinces: ReadonlyMap<string, ProvinceRow>
  readonly byKey: ReadonlyMap<string, readonly NamedPlace[]>
  readonly near: (key: string) => NearName[]
}

// What people write for a province instead of its name.
const ALSO_CALLED: ReadonlyMap<string, readonly string[]> = new Map([
  ['hochiminh', ['hcm', 'hcmc', 'tphcm', 'saigon', 'sg']],
  ['hanoi', ['hn', 'tphn']],
  ['hue', ['thuathienhue', 'tthue']],
  ['bariavungtau', ['brvt', 'vungtau']],
  ['daklak', ['daclac', 'daclak']],
])

const areaKeys = (name: string): string[] => {
  const key = nameKey(splitUnitName(name).shortName)
  return [key, ...(ALSO_CALLED.get(key) ?? [])]
}

const NOTHING: ReadonlySet<string> = new Set()

type Past = { readonly areas: Set<string>; readonly units: Map<string, number> }

/** For each commune: the former districts and provinces it lies in, and how many communes came from each. */
function pastOf(rows: GeographyRows): (code: string) => Past {
  const past = new Map<string, Past>(
    rows.communes.map(({ code }) => [code, { areas: new Set(), units: new Map() }]),
  )
  for (const { level, formerDistrict, formerProvince, successors } of rows.formerUnits) {
    if (level !== 'commune') continue
    for (const code of successors) {
      const own = past.get(code)
      for (const area of [formerDistrict, formerProvince]) {
        if (!area || !own) continue
        for (const key of areaKeys(area)) own.areas.add(key)
        own.units.set(area, (own.units.get(area) ?? 0) + 1)
      }
    }
  }
  return (code) => past.get(code) ?? { areas: new Set(), units: new Map() }
}

/** Makes the searchable form of the geography tables' rows. */
export function buildGazetteer(rows: GeographyRows): Gazetteer {
  const communes = new Map(rows.communes.map((commune) => [commune.code, commune]))
  const provinces = new Map(rows.provinces.map((province) => [province.code, province]))
  const past = pastOf(rows)
  const provinceKeys = (codes: readonly string[]) =>
    [...new Set(codes.map((code) => communes.get(code)?.provinceCode ?? ''))].flatMap((code) =>
      areaKeys(provinces.get(code)?.name ?? ''),
    )
  const byKey = new Map<string, NamedPlace[]>()
  const add = (place: NamedPlace, keys: readonly string[]) => {
    for (const key of keys) byKey.set(key, [...(byKey.get(key) ?? []), place])
  }

  for (const { code, kind, shortName } of rows.communes) {
    const now = provinceKeys([code])
    const outdated = new Set([...past(code).areas].filter((key) => !now.includes(key)))
    const within = new Set([...now, ...outdated])
    const place = {
      today: true,
      size: 'commune',
      kind,
      shortName,
      formerDistrict: null,
      communes: [code],
      within,
      outdated,
    }
    add({ ...place, size: 'commune' }, [nameKey(shortName)])
  }
  for (const { code, name, kind, shortName } of rows.provinces) {
    const own = rows.communes.filter(({ provinceCode }) => provinceCode === code).map((each) => each.code)
    const place = {
      today: true,
      kind,
      shortName,
      formerDistrict: null,
      communes: own,
      within: NOTHING,
      outdated: NOTHING,
    }
    add({ ...place, size: 'province' }, areaKeys(name))
  }
  for (const unit of rows.formerUnits) {
    const { kind, shortName } = splitUnitName(unit.name)
    const areas = [unit.formerDistrict, unit.formerProvince].flatMap((area) => (area ? areaKeys(area) : []))
    const took = (code: string) => past(code).units.get(unit.name) ?? 0
    const bears = (code: string) => Number(communes.get(code)?.nameFolded === unit.nameFolded)
    const place: NamedPlace = {
      today: false,
      size: unit.level,
      kind,
      shortName,
      formerDistrict: unit.formerDistrict,
      communes: unit.successors.toSorted(
        (a, b) => bears(b) - bears(a) || took(b) - took(a) || a.localeCompare(b),
      ),
      within: new Set([...areas, ...provinceKeys(unit.successors)]),
      outdated: NOTHING,
    }
    add(place, unit.level === 'commune' ? [nameKey(shortName)] : areaKeys(unit.name))
  }
  return { communes, provinces, byKey, near: nearNames(byKey.keys()) }
}
