import fc from 'fast-check'
import { expect, it } from 'vitest'
import { readSearch, searchAddress } from './search-address.ts'

const read = (query: string) => readSearch(new URLSearchParams(query))

it('reads what a shopper chose', () => {
  expect(read('q=mat%20ong&sao=4&gia-tu=100.000&con-hang=1&xep=price-up&trang=3')).toMatchObject({
    text: 'mat ong',
    stars: 4,
    priceFrom: 100_000n,
    inStock: true,
    sort: 'price-up',
    page: 3,
  })
})

it.each(['trang=abc', 'gia-tu=-1', 'sao=9', 'xep=__proto__', 'xa=%00', 'q=%00', 'nhom=1e3'])(
  'takes %s for nothing asked',
  (query) => {
    expect(Object.values(read(query)).filter((value) => value !== undefined)).toEqual([])
  },
)

it('cuts what nobody types', () => {
  expect(read(`q=${'a'.repeat(5000)}`).text).toHaveLength(120)
})

it('writes an address that reads as the same search', () => {
  const part = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined })
  const queries = fc.record({
    text: part(fc.stringMatching(/^[a-z][a-z ]{0,20}[a-z]$/)),
    stars: part(fc.integer({ min: 3, max: 5 })),
    priceTo: part(fc.bigInt({ min: 0n, max: 10n ** 9n })),
    inStock: part(fc.constant(true)),
    page: part(fc.integer({ min: 2, max: 1000 })),
  })
  fc.assert(
    fc.property(queries, (query) => {
      const address = new URL(searchAddress('/tim-kiem', query), 'http://a')
      const squeezed = { ...query, text: query.text?.replace(/ +/g, ' ') }
      expect(readSearch(address.searchParams)).toMatchObject(squeezed)
    }),
  )
})
