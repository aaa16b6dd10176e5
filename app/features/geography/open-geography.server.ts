import type { Db } from '#app/platform/db/client.server.ts'
import type { FormerLevel } from './data/former-units.ts'
import type { GeographyRows } from './data/geography-rows.ts'
import type { Region } from './data/regions.ts'
import { buildGazetteer } from './gazetteer.ts'
import { createGeography, type GeographyPort } from './geography-port.ts'

const REGIONS: readonly Region[] = ['north', 'central', 'south']
const LEVELS: readonly FormerLevel[] = ['commune', 'district', 'province']

function oneOf<T extends string>(allowed: readonly T[], value: string): T {
  const found = allowed.find((each) => each === value)
  if (!found) throw new Error(`"${value}" is none of ${allowed.join(', ')}`)
  return found
}

async function storedRows(db: Db): Promise<GeographyRows> {
  const provinces = await db.province.findMany({ orderBy: { code: 'asc' } })
  const communes = await db.commune.findMany({ orderBy: { code: 'asc' } })
  const units = await db.formerUnit.findMany({ orderBy: { id: 'asc' } })
  const links = await db.formerUnitSuccessor.findMany({ orderBy: { communeCode: 'asc' } })
  const successors = new Map<string, string[]>(units.map(({ id }) => [id, []]))
  for (const { formerUnitId, communeCode } of links) successors.get(formerUnitId)?.push(communeCode)
  return {
    provinces: provinces.map((province) => ({ ...province, region: oneOf(REGIONS, province.region) })),
    communes,
    formerUnits: units.map((unit) => ({
      ...unit,
      level: oneOf(LEVELS, unit.level),
      successors: successors.get(unit.id) ?? [],
    })),
  }
}

/**
 * Reads the geography tables once and answers from memory ever after. For the wiring; `loadGeography` comes before.
 * @throws when the tables are empty, for then no order could name its place
 */
export async function openGeography(db: Db): Promise<GeographyPort> {
  const rows = await storedRows(db)
  if (rows.communes.length === 0) throw new Error('The geography tables are empty: loadGeography has not run')
  return createGeography(buildGazetteer(rows))
}
