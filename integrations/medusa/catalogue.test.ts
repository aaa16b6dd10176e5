import { once } from 'node:events'
import { createServer } from 'node:http'
import { afterEach, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { MedusaError, medusaCatalogue } from './catalogue.ts'
import type { MedusaStore } from './catalogue.ts'
import type { ExternalProduct } from './external-product.ts'
import { startStoreDouble } from './store-double.ts'
import type { StoreDouble } from './store-double.ts'

const key = 'pk_test_4d1c'

/** As a Medusa 2 store prints it, with more than we read. */
function printed(number: number, changes: object = {}) {
  return {
    id: `prod_${number}`,
    title: `Mật ong rừng ${number}`,
    subtitle: null,
    handle: `mat-ong-rung-${number}`,
    description: ' Hoa rừng Tam Đảo. ',
    is_giftcard: false,
    thumbnail: 'https://shop.example/a.jpg',
    images: [
      { id: 'img_1', url: 'https://shop.example/a.jpg', rank: 0 },
      { id: 'img_2', url: 'https://shop.example/b.jpg' },
    ],
    variants: [printedVariant()],
    created_at: '2026-01-05T03:00:00.000Z',
    ...changes,
  }
}

function printedVariant(changes: object = {}) {
  return {
    id: 'variant_1',
    title: 'Hũ 500 g',
    sku: 'MO-500',
    barcode: '',
    weight: 500,
    calculated_price: {
      id: 'pset_1',
      calculated_amount: 185000,
      currency_code: 'vnd',
      is_calculated_price_tax_inclusive: true,
    },
    ...changes,
  }
}

let store: StoreDouble | null = null
afterEach(async () => {
  await store?.stop()
  store = null
})

async function read(products: readonly object[], options: Partial<MedusaStore> = {}) {
  store = await startStoreDouble(products, key)
  const catalogue = medusaCatalogue({
    baseUrl: store.url,
    publishableKey: key,
    regionId: 'reg_vn',
    ...options,
  })
  const all: ExternalProduct[] = []
  for await (const product of catalogue.products()) all.push(product)
  return all
}

describe('the catalogue of a Medusa store', () => {
  it('comes in our own words', async () => {
    expect(await read([printed(1)])).toEqual([
      {
        id: 'prod_1',
        handle: 'mat-ong-rung-1',
        title: 'Mật ong rừng 1',
        description: 'Hoa rừng Tam Đảo.',
        pictures: ['https://shop.example/a.jpg', 'https://shop.example/b.jpg'],
        variants: [
          { id: 'variant_1', title: 'Hũ 500 g', sku: 'MO-500', barcode: null, weight: 500, price: 185_000n },
        ],
      },
    ])
  })

  it('is read page by page to its end, asked in one order and for one region', async () => {
    const products = Array.from({ length: 7 }, (_, at) => printed(at))
    expect((await read(products, { pageSize: 3 })).map(({ id }) => id)).toEqual(products.map(({ id }) => id))
    expect(store?.asked.map((query) => query.get('offset'))).toEqual(['0', '3', '6'])
    expect(
      store?.asked.every((query) => query.get('order') === 'id' && query.get('region_id') === 'reg_vn'),
    ).toBe(true)
    expect(store?.asked[0]?.get('fields')).toBe('*variants.calculated_price')
  })

  it('asks for no more pages than are consumed', async () => {
    store = await startStoreDouble(
      Array.from({ length: 9 }, (_, at) => printed(at)),
      key,
    )
    const options = { baseUrl: store.url, publishableKey: key, regionId: 'reg_vn', pageSize: 3 }
    for await (const product of medusaCatalogue(options).products()) if (product.id === 'prod_1') break
    expect(store.asked).toHaveLength(1)
  })

  it('may be empty', async () => {
    expect(await read([])).toEqual([])
  })

  it('has products without pictures, words, variants or a price', async () => {
    const bare = printed(1, { description: null, thumbnail: null, images: null, variants: null })
    const unpriced = printed(2, {
      variants: [printedVariant({ calculated_price: null, sku: null, weight: null })],
    })
    const [first, second] = await read([bare, unpriced])
    expect(first).toMatchObject({ description: '', pictures: [], variants: [] })
    expect(second?.variants).toMatchObject([{ price: null, sku: null, weight: null }])
  })

  it.each([
    ['dollars', { calculated_amount: 12, currency_code: 'usd' }],
    ['parts of a đồng', { calculated_amount: 185000.5, currency_code: 'vnd' }],
    ['less than nothing', { calculated_amount: -1, currency_code: 'vnd' }],
  ])('is refused with a price in %s', async (_, calculated_price) => {
    const reading = read([printed(1, { variants: [printedVariant({ calculated_price })] })])
    await expect(reading).rejects.toThrow(MedusaError)
  })

  it('is refused without the names that everything hangs on', async () => {
    await expect(read([printed(1, { id: '' })])).rejects.toThrow(/unknown form/)
  })

  it('says what the store says when the key is wrong', async () => {
    const reading = read([printed(1)], { publishableKey: 'pk_other' })
    await expect(reading).rejects.toMatchObject({
      name: 'MedusaError',
      status: 400,
      message: /valid publishable key/,
    })
  })

  it('says that nobody answers', async () => {
    const gone = await startStoreDouble([], key)
    await gone.stop()
    const reading = read([], { baseUrl: gone.url })
    await expect(reading).rejects.toMatchObject({ name: 'MedusaError', status: null })
  })

  it('says that the answer takes too long', async () => {
    // A store that hears and never speaks: one that answers could be faster than any patience.
    const silent = createServer()
    silent.listen(0, '127.0.0.1')
    await once(silent, 'listening')
    const { port } = z.object({ port: z.number() }).parse(silent.address())
    const reading = read([], { baseUrl: `http://127.0.0.1:${port}`, patience: 50 })
    await expect(reading).rejects.toMatchObject({ name: 'MedusaError', status: null })
    silent.closeAllConnections()
    silent.close()
  })
})
