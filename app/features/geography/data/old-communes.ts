import { fold } from '#app/kernel/vietnamese-text.ts'
import { spelling } from '../spelling.ts'
import type { CommuneRow, ProvinceRow } from './geography-rows.ts'
import type { PackageMapping } from './package-rows.ts'
import { splitUnitName } from './unit-name.ts'

/** An old commune with its place in the old order, before it becomes a row. */
export type OldCommune = {
  readonly name: string
  readonly district: string
  readonly province: string
  readonly successors: Set<string>
}

/** What tells old communes apart, whatever the spelling of hoà or hòa. */
export const oldCommuneKey = (unit: { name: string; district: string; province: string }) =>
  [unit.province, unit.district, unit.name].map(spelling).join('/')

/**
 * The package's old communes, each once. The successor is looked up by its name inside the new province:
 * 431 rows carry a code that does not exist and 62 another province's code (Vĩnh Ninh → 09157, Bồ Sao → 17587,
 * Vân Xuân → 31459 in Cần Thơ), while the names are right and no province has one name twice.
 */
export function oldCommunes(
  provinces: readonly ProvinceRow[],
  communes: readonly CommuneRow[],
  mappings: readonly PackageMapping[],
): Map<string, OldCommune> {
  const provinceOf = new Map(provinces.map(({ nameFolded, code }) => [nameFolded, code]))
  const communeOf = new Map(
    communes.map(({ provinceCode, name, code }) => [`${provinceCode}/${spelling(name)}`, code]),
  )
  const units = new Map<string, OldCommune>()
  for (const row of mappings) {
    // Five island districts had no communes: their names live on in today's đặc khu.
    if (!row.old_ward_name || !row.old_district_name || !row.old_province_name) continue
    const provinceCode = provinceOf.get(fold(splitUnitName(row.new_province_name).shortName))
    const code = communeOf.get(`${provinceCode}/${spelling(row.new_ward_name)}`)
    if (!code) continue
    const unit = { name: row.old_ward_name, district: row.old_district_name, province: row.old_province_name }
    const key = oldCommuneKey(unit)
    const known = units.get(key)
    if (known) known.successors.add(code)
    else units.set(key, { ...unit, successors: new Set([code]) })
  }
  return units
}
