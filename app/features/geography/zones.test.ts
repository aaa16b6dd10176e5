import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { geographyRows } from './data/geography-rows.ts'
import { buildGazetteer } from './gazetteer.ts'
import { zoneBetween } from './zones.ts'

const rows = geographyRows()
const gazetteer = buildGazetteer(rows)

describe('zoneBetween', () => {
  it.each([
    ['08911', '08911', 'same_commune'],
    ['08911', '04831', 'same_province'],
    ['08911', '00166', 'same_region'],
    ['08911', '26740', 'inter_region'],
    ['16654', '08911', 'inter_region'],
  ])('%s to %s is %s', (seller, shopper, zone) => {
    expect(zoneBetween(gazetteer, seller, shopper)).toBe(zone)
  })

  it('is the same both ways', () => {
    const commune = fc.constantFrom(...rows.communes.map(({ code }) => code))
    fc.assert(
      fc.property(commune, commune, (a, b) => zoneBetween(gazetteer, a, b) === zoneBetween(gazetteer, b, a)),
    )
  })

  it('refuses a code that is no commune', () => {
    expect(() => zoneBetween(gazetteer, '08911', '99999')).toThrow(RangeError)
    expect(() => zoneBetween(gazetteer, '99999', '99999')).toThrow(RangeError)
  })
})
