import { expect, it, vi } from 'vitest'
import { testDatabase } from '#tests/setup/test-database.ts'
import { loadGeography } from './load-geography.server.ts'
import { openGeography } from './open-geography.server.ts'
import { referenceGeography } from './reference-geography.ts'

// Thousands of rows: slow only where other tests share the cores.
vi.setConfig({ testTimeout: 60_000 })

const db = testDatabase().prisma
const load = () => db.$transaction((transaction) => loadGeography(transaction))

const counts = async () => ({
  provinces: await db.province.count(),
  communes: await db.commune.count(),
  units: await db.formerUnit.count(),
  links: await db.formerUnitSuccessor.count(),
})

it('fills the tables, and changes nothing the second time', async () => {
  await load()
  const first = await counts()
  expect(first).toMatchObject({ provinces: 34, communes: 3321 })
  expect(first.units).toBeGreaterThan(11_000)
  await load()
  expect(await counts()).toEqual(first)
})

it('puts right what differs from the reference data', async () => {
  await load()
  const before = await counts()
  await db.commune.update({
    where: { code: '08773' },
    data: { name: 'Xã Lãng Công', shortName: 'Lãng Công' },
  })
  const { formerUnitId } = await db.formerUnitSuccessor.findFirstOrThrow({ where: { communeCode: '08773' } })
  await db.formerUnitSuccessor.update({
    where: { formerUnitId_communeCode: { formerUnitId, communeCode: '08773' } },
    data: { communeCode: '08911' },
  })
  await load()
  expect(await db.commune.findUniqueOrThrow({ where: { code: '08773' } })).toMatchObject({
    name: 'Xã Yên Lãng',
    shortName: 'Yên Lãng',
    nameFolded: 'yen lang',
  })
  expect(await counts()).toEqual(before)
  expect(await db.formerUnitSuccessor.count({ where: { formerUnitId, communeCode: '08773' } })).toBe(1)
})

it('answers from the tables as it does from the reference data', async () => {
  await load()
  const stored = await openGeography(db)
  const shipped = referenceGeography()
  for (const text of [
    'Lãng Công, Sông Lô',
    'huyện Tam Đảo',
    'p. Bến Nghé q1 tp hcm',
    'Yên Lãng',
    'Vĩnh Phúc',
  ]) {
    expect(stored.findPlaces(text)).toEqual(shipped.findPlaces(text))
  }
  expect(stored.findPlaces('Lãng Công, Sông Lô')[0]).toMatchObject({ communeCode: '08773', certain: true })
  expect(stored.communesOf('25')).toHaveLength(148)
})

it('refuses to answer from empty tables', async () => {
  await db.formerUnit.deleteMany()
  await db.commune.deleteMany()
  await expect(openGeography(db)).rejects.toThrow('loadGeography')
  await load()
})
