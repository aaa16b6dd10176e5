import { fold } from '#app/kernel/vietnamese-text.ts'
import { formerUnits, type FormerUnitRow } from './former-units.ts'
import { packageRows, type PackageRows } from './package-rows.ts'
import { knownCommunes } from './phu-tho.ts'
import { REGION_OF_PROVINCE, type Region } from './regions.ts'
import { splitUnitName } from './unit-name.ts'

export type ProvinceRow = {
  readonly code: string
  readonly name: string
  readonly shortName: string
  readonly nameFolded: string
  readonly kind: string
  readonly region: Region
}

export type CommuneRow = {
  readonly code: string
  readonly provinceCode: string
  readonly name: string
  readonly shortName: string
  readonly nameFolded: string
  readonly kind: string
}

/** Every place the market knows: the rows of the geography tables, and what the gazetteer is built from. */
export type GeographyRows = {
  readonly provinces: readonly ProvinceRow[]
  readonly communes: readonly CommuneRow[]
  readonly formerUnits: readonly FormerUnitRow[]
}

function provinceRow(code: string, packageName: string): ProvinceRow {
  const region = REGION_OF_PROVINCE.get(code)
  if (!region) throw new Error(`Province ${code} (${packageName}) has no region`)
  // The package writes 'Thành phố Hà Nội' but plain 'Phú Thọ'.
  const name = packageName.startsWith('Thành phố ') ? packageName : `Tỉnh ${packageName}`
  const { kind, shortName } = splitUnitName(name)
  return { code, name, shortName, nameFolded: fold(shortName), kind, region }
}

function communeRow(code: string, provinceCode: string, name: string): CommuneRow {
  const { kind, shortName } = splitUnitName(name)
  return { code, provinceCode, name, shortName, nameFolded: fold(shortName), kind }
}

/**
 * The package's rows with what we know better put in: names and successors in Phú Thọ follow the resolution,
 * and an old unit's successor is found by name inside its province, since many of the package's codes are wrong.
 */
export function geographyRows(source: PackageRows = packageRows()): GeographyRows {
  const known = knownCommunes()
  const knownName = new Map(known.map(({ code, name }) => [code, name]))
  const provinces = source.provinces.map((row) => provinceRow(row.province_code, row.name))
  const communes = source.wards.map((row) =>
    communeRow(row.ward_code, row.province_code, knownName.get(row.ward_code) ?? row.name),
  )
  return {
    provinces,
    communes,
    formerUnits: formerUnits({ provinces, communes, mappings: source.mappings, known }),
  }
}
