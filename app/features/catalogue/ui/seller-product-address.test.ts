import { describe, expect, it } from 'vitest'
import { productsAddress, readProductsQuery, readRefused, refusedQuery } from './seller-product-address.ts'

describe('the address of a list', () => {
  it('reads back what it says', () => {
    const query = { status: 'paused', text: 'mật ong' } as const
    const address = new URL(productsAddress(query, 3), 'https://x.example')
    expect(readProductsQuery(address.searchParams)).toEqual(query)
    expect(address.searchParams.get('trang')).toBe('3')
    expect(productsAddress({ status: null, text: '' })).toBe('/ban-hang/san-pham')
  })

  it('leaves out what it does not understand', () => {
    expect(readProductsQuery(new URLSearchParams('tinh-trang=gone')).status).toBeNull()
  })
})

describe('refused photos', () => {
  const refused = [{ name: 'IMG ~1.heic', key: 'catalogue:photo.too_large|max=15' }]

  it('travel to the next page with their reasons', () => {
    expect(readRefused(new URLSearchParams(refusedQuery(refused)), () => true)).toEqual(refused)
  })

  it('are believed only where their reason has words of ours', () => {
    const made = new URLSearchParams([
      ['loi', 'catalogue:nothing~a.jpg'],
      ['loi', 'site:brand~b.jpg'],
      ['loi', 'plain'],
    ])
    expect(readRefused(made, (key) => key === 'site:brand')).toEqual([])
  })
})
