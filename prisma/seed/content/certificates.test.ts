import { describe, expect, it } from 'vitest'
import { illustrativeCertificates, products, sellers } from './index.ts'

const seedDate = '2026-11-22'
const certificates = illustrativeCertificates(products, seedDate)
const share = (part: number, whole: number) => part / whole
const daysTo = (day: string) => (Date.parse(day) - Date.parse(seedDate)) / 86_400_000

describe('illustrative certificates', () => {
  it('are never given to a real maker or to goods off the shelf', () => {
    const realMakers = new Set(sellers.filter((seller) => seller.real).map((seller) => seller.slug))
    const bySlug = new Map(products.map((product) => [product.slug, product]))
    for (const { productSlug } of certificates) {
      const product = bySlug.get(productSlug)
      expect(product?.listed).toBe(true)
      expect(realMakers.has(product?.sellerSlug ?? '')).toBe(false)
    }
  })

  it('say for good that they are illustrative', () => {
    for (const one of certificates) {
      for (const text of [one.number, one.decision, one.issuer.vi]) expect(text).toContain('(minh họa)')
    }
    expect(new Set(certificates.map((one) => one.number)).size).toBe(certificates.length)
  })

  it('have stars in the shares of the programme and a score inside the band', () => {
    const of = (stars: number) =>
      share(certificates.filter((one) => one.stars === stars).length, certificates.length)
    expect(share(certificates.length, products.length - 72)).toBeGreaterThan(0.4)
    expect(share(certificates.length, products.length - 72)).toBeLessThan(0.5)
    expect(of(3)).toBeGreaterThan(0.7)
    expect(of(4)).toBeGreaterThan(0.18)
    expect(of(5)).toBeLessThan(0.03)
    expect(of(5)).toBeGreaterThan(0)
    for (const { stars, score } of certificates) {
      expect(score >= 90 ? 5 : score >= 70 ? 4 : 3).toBe(stars)
    }
  })

  it('run for 36 months; a few have lapsed and some lapse within 180 days', () => {
    for (const one of certificates) {
      expect(Number(one.expiresOn.slice(0, 4)) - Number(one.issuedOn.slice(0, 4))).toBe(3)
      expect(one.expiresOn.slice(4)).toBe(one.issuedOn.slice(4))
      expect(one.issuedOn <= seedDate).toBe(true)
    }
    const lapsed = certificates.filter((one) => daysTo(one.expiresOn) < 0).length
    const soon = certificates.filter(
      (one) => daysTo(one.expiresOn) >= 0 && daysTo(one.expiresOn) <= 180,
    ).length
    expect(share(lapsed, certificates.length)).toBeGreaterThan(0.02)
    expect(share(lapsed, certificates.length)).toBeLessThan(0.07)
    expect(share(soon, certificates.length)).toBeGreaterThan(0.05)
    expect(share(soon, certificates.length)).toBeLessThan(0.12)
  })

  it('give the goods of the drawn pages their stars', () => {
    const stars = Object.fromEntries(certificates.map((one) => [one.productSlug, one.stars]))
    expect(stars).toMatchObject({
      'mat-ong-hoa-rung-may-ngan': 4,
      'tra-hoa-vang-tui-loc-suoi-vang': 4,
      'thanh-long-ruot-do-bai-boi': 3,
      'ca-thinh-tram-den-ben-song': 3,
      'dong-trung-ha-thao-kho-dinh-suong': 4,
      'mi-gao-soi-nho-ven-thao': 5,
      'rau-su-su-non-doc-may': 3,
      'chum-gom-men-nau-ben-dat': 3,
    })
  })
})
