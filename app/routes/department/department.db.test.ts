import { createHash } from 'node:crypto'
import type { AppLoadContext, LoaderFunctionArgs } from '@remix-run/node'
import exceljs from 'exceljs'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import { loadGeography } from '#app/features/geography/index.server.ts'
import { fixedClock } from '#app/kernel/clock.ts'
import type { Actor } from '#app/platform/actor.ts'
import type { Call } from '#app/platform/call.ts'
import { aCategory, aCertificate, aListedProduct, aMaker, catalogueCall } from '#tests/factories/catalogue.ts'
import { anOfficer, aPlacedPart, salesCall } from '#tests/factories/sales.ts'
import { testDatabase } from '#tests/setup/test-database.ts'
import { loader as certificates } from './certificates.tsx'
import { loader as download } from './download.ts'
import { loader as sales } from './sales.tsx'

// Thousands of places are loaded: slow only where other tests share the cores.
vi.setConfig({ testTimeout: 60_000 })

const NOW = new Date('2026-11-22T03:00:00Z')
const TAM_DAO = '08911'
const YEN_LANG = '08773'

let call: Call

beforeAll(async () => {
  const { root } = testDatabase()
  await root.$transaction((db) => loadGeography(db), { timeout: 60_000 })
  const goods = catalogueCall(root)
  call = salesCall(root, { clock: fixedClock(NOW) })
  const categoryId = (await aCategory(goods)).id
  for (const [name, communeCode, unitPrice] of [
    ['=Ong Tam Đảo', TAM_DAO, 75_000n],
    ['HTX Yên Lãng', YEN_LANG, 60_000n],
  ] as const) {
    const sellerId = (await aMaker(goods, { name, communeCode })).id
    const product = await aListedProduct(goods, { sellerId, categoryId, nameVi: `Hàng của ${name}` })
    const variantId = product.variantIds[0] ?? ''
    const lines = [{ productId: product.id, variantId, quantity: 2, unitPrice }]
    await aPlacedPart(call, { sellerId, at: NOW, communeCode: '00004', lines })
    const expiresOn = new Date('2026-12-20T00:00:00Z')
    await aCertificate(goods, { productId: product.id, sellerId, expiresOn })
  }
}, 120_000)

/** A request as the server hands it on. */
function asked(actor: Actor, path: string, params: Record<string, string> = {}): LoaderFunctionArgs {
  const context: AppLoadContext = {
    ...{ call: { ...call, actor }, mode: 'demo', address: '127.0.0.1', local: true, refusal: null },
  }
  return { request: new Request(`http://localhost:3000${path}`), params, context }
}

const province = anOfficer('25')
const tamDao = anOfficer('25', TAM_DAO)
const tables = [
  'tong',
  'ngay',
  'xa',
  'nhom',
  'sao',
  'chu-the',
  'san-pham',
  'cach-tra',
  'moi-nhat',
  'chung-nhan',
]

describe('the page of sales', () => {
  it('shows the officer’s territory, with a curve that no policy blocks', async () => {
    const page = await sales(asked(province, '/so?ky=hom-nay&xem=xa'))
    expect(page).toMatchObject({ territory: 'Tỉnh Phú Thọ', totals: { now: { net: 270_000n, orders: 2 } } })
    expect(page.rows.map((row) => row.name)).toEqual(['Xã Tam Đảo', 'Xã Yên Lãng'])
    for (const svg of [page.curve.wide, page.curve.narrow]) {
      expect(svg).toContain('var(--leaf)')
      expect(svg).not.toMatch(/<style|<script|class=/)
    }
  })

  it('is the same until figures change', async () => {
    const looks = await Promise.all([1, 2].map(() => sales(asked(province, '/so'))))
    expect(looks[0]?.curve).toEqual(looks[1]?.curve)
  })

  it.each(['ngay', 'xa', 'chu-the', 'san-pham'])(
    'shows a commune’s officer no other commune (%s)',
    async (view) => {
      const page = await sales(asked(tamDao, `/so?xem=${view}`))
      const shown = JSON.stringify(page, (_, value: unknown) =>
        typeof value === 'bigint' ? `${value}` : value,
      )
      expect(page.totals).toMatchObject({ now: { net: 150_000n }, sellers: 1 })
      expect(shown).toContain('Tam Đảo')
      expect(shown).not.toContain('Yên Lãng')
      expect(shown).not.toMatch(/bí mật|987654321|Ngõ kín/)
    },
  )
})

describe('certificates', () => {
  it('stand where their goods are made', async () => {
    const names = async (actor: Actor) => {
      const { certificates: page } = await certificates(asked(actor, '/so/chung-nhan?trong=60'))
      return page.items.map((item) => [item.sellerName, item.daysLeft, item.illustrative])
    }
    expect(await names(province)).toHaveLength(2)
    expect(await names(tamDao)).toEqual([['=Ong Tam Đảo', 28, true]])
  })
})

describe('a download', () => {
  const take = (actor: Actor, table: string, form: string) =>
    download(asked(actor, `/so/tai/${table}?dinh-dang=${form}&ky=thang`, { table }))

  it.each(tables)('of "%s" holds one commune only, and can be checked', async (table) => {
    const answer = await take(tamDao, table, 'csv')
    const bytes = Buffer.from(await answer.arrayBuffer())
    const text = bytes.subarray(3).toString('utf8')
    expect(bytes.subarray(0, 3).toString('hex')).toBe('efbbbf')
    expect(answer.headers.get('X-Rows-Sha256')).toBe(createHash('sha256').update(text).digest('hex'))
    expect(answer.headers.get('X-Row-Count')).toBe(String(text.split('\r\n').length - 2))
    expect(text).not.toMatch(/Yên Lãng|bí mật|987654321|Ngõ kín|120000|270000/)
    expect(text).not.toMatch(/(^|[,\n])"?=/)
    expect(answer.headers.get('Content-Disposition')).toMatch(/filename="[a-z0-9-]+\.csv"/)
  })

  it('is a workbook with typed numbers, a head that stays, and its definitions', async () => {
    const answer = await take(province, 'xa', 'xlsx')
    const book = new exceljs.Workbook()
    await book.xlsx.load(await answer.arrayBuffer())
    const [table, notes] = book.worksheets
    expect(book.worksheets.map(({ name }) => name)).toEqual(['Bán ra theo xã', 'Cách tính'])
    expect(table?.getRow(2).values).toEqual([undefined, 'Xã Tam Đảo', 150_000, 0, 150_000, 0, 1, 2])
    expect(table?.views[0]).toMatchObject({ state: 'frozen', ySplit: 1 })
    const said = new Map<unknown, unknown>()
    notes?.eachRow((row) => said.set(row.getCell(1).value, row.getCell(2).value))
    expect(said.get('Địa bàn')).toBe('Tỉnh Phú Thọ')
    expect(said.get('Số dòng')).toBe('2')
    expect(said.get('SHA-256 của bảng dạng CSV')).toBe(answer.headers.get('X-Rows-Sha256'))
    expect(said.get('Doanh số')).toContain('Không gồm phí giao hàng')
  })

  it('leaves a record of who took what', async () => {
    await take(province, 'chu-the', 'csv')
    const record = await call.db.auditRecord.findFirst({
      where: { action: 'monitoring.downloaded', subjectId: 'chu-the', actorUserId: 'officer-25' },
    })
    expect(record?.details).toMatchObject({ form: 'csv', from: '2026-11-01', to: '2026-11-22', rows: 2 })
  })

  it.each([
    [province, 'khac', 'csv'],
    [province, 'xa', 'pdf'],
    [{ kind: 'visitor' } as const, 'xa', 'csv'],
  ])('of what is not there is 404', async (actor, table, form) => {
    await expect(take(actor, table, form)).rejects.toMatchObject({ init: { status: 404 } })
  })
})
