import type { Gazetteer } from './gazetteer.ts'

/** How far a parcel travels, as the tariff counts it; spelled as the database's DeliveryZone. */
export type Zone = 'same_commune' | 'same_province' | 'same_region' | 'inter_region'

/**
 * The zone between a seller's and a shopper's commune: nội xã, nội tỉnh, nội miền, liên miền.
 * @throws RangeError for a code that is no commune of today
 */
export function zoneBetween({ communes, provinces }: Gazetteer, seller: string, shopper: string): Zone {
  const [from, to] = [seller, shopper].map((code) => {
    const commune = communes.get(code)
    const province = commune && provinces.get(commune.provinceCode)
    if (!province) throw new RangeError(`Not a commune of today: ${code}`)
    return { code, province }
  })
  if (!from || !to || from.code === to.code) return 'same_commune'
  if (from.province.code === to.province.code) return 'same_province'
  return from.province.region === to.province.region ? 'same_region' : 'inter_region'
}
