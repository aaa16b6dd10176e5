import type { Db } from '#app/platform/db/client.server.ts'
import { geographyRows, type GeographyRows } from './data/geography-rows.ts'

/** PostgreSQL takes 65,535 values in one statement; a commune has six. */
const ROWS_AT_ONCE = 5000

function* chunks<T>(items: readonly T[]): Generator<T[]> {
  for (let at = 0; at < items.length; at += ROWS_AT_ONCE) yield items.slice(at, at + ROWS_AT_ONCE)
}

async function loadCurrentUnits(db: Db, { provinces, communes }: GeographyRows): Promise<void> {
  await db.province.createMany({ data: [...provinces], skipDuplicates: true })
  const stored = new Map((await db.commune.findMany()).map((commune) => [commune.code, commune]))
  for (const data of chunks(communes.filter(({ code }) => !stored.has(code))))
    await db.commune.createMany({ data })
  for (const { code, ...now } of communes) {
    const before = stored.get(code)
    if (!before || (before.name === now.name && before.provinceCode === now.provinceCode)) continue
    await db.commune.update({ where: { code }, data: now })
  }
}

async function loadFormerUnits(db: Db, { formerUnits }: GeographyRows): Promise<void> {
  const links = formerUnits.flatMap(({ id, successors }) =>
    successors.map((communeCode) => ({ formerUnitId: id, communeCode })),
  )
  const wanted = new Set(links.map(({ formerUnitId, communeCode }) => `${formerUnitId} ${communeCode}`))
  const stored = await db.formerUnitSuccessor.findMany()
  const same =
    stored.length === wanted.size &&
    stored.every(({ formerUnitId, communeCode }) => wanted.has(`${formerUnitId} ${communeCode}`))
  if (same) return
  // Nothing outside this feature points at a former unit, so new facts simply replace the old ones.
  await db.formerUnit.deleteMany()
  // One JSON value per table: several times faster than the 100,000 parameters of createMany.
  await db.$executeRaw`
    insert into "FormerUnit" ("id", "level", "name", "nameFolded", "formerDistrict", "formerProvince")
    select "id", "level", "name", "nameFolded", "formerDistrict", "formerProvince"
    from jsonb_to_recordset(${JSON.stringify(formerUnits)}::jsonb) as unit ("id" text, "level" text, "name" text,
      "nameFolded" text, "formerDistrict" text, "formerProvince" text)`
  await db.$executeRaw`
    insert into "FormerUnitSuccessor" ("formerUnitId", "communeCode")
    select "formerUnitId", "communeCode"
    from jsonb_to_recordset(${JSON.stringify(links)}::jsonb) as link ("formerUnitId" text, "communeCode" text)`
}

/**
 * Fills the geography tables: 34 provinces, 3,321 communes, about 11,500 former units. Reference data for every kind
 * of start, also live. Running it again changes nothing; after an update of the package it brings the tables up to
 * date. Run it inside a transaction when others may read at the same time.
 */
export async function loadGeography(db: Db, rows: GeographyRows = geographyRows()): Promise<void> {
  await loadCurrentUnits(db, rows)
  await loadFormerUnits(db, rows)
}
