import { beforeAll, expect, it } from 'vitest'
import { dropRefund, requestRefund } from '#app/features/payments/index.server.ts'
import { newId } from '#app/kernel/ids.ts'
import { unwrap } from '#app/kernel/result.ts'
import { aMarketWithBooks } from '#tests/factories/books.ts'
import { aStall, somePlaces } from '#tests/factories/market.ts'
import { testDatabase } from '#tests/setup/test-database.ts'
import { drawInvoiceFile } from './invoice-file.server.ts'
import { readInvoiceSums } from './read-invoice-sums.server.ts'
import { addVatRule, type NewVatRule } from './vat-rules.server.ts'

const { root } = testDatabase()
const { call, operator, anOrder, sell } = aMarketWithBooks(root)

beforeAll(() => somePlaces(call))

const rule: NewVatRule = {
  ...{ subject: 'goods', sellerKind: null, categorySlug: null, treatment: 'rated', rateBp: 800 },
  ...{ validFrom: '2026-11-01', source: 'Kế toán của chợ' },
}
const rowsOf = async (code: string) => {
  const month = { day: '2026-11-22', kind: 'sales', form: 'xml' } as const
  const file = await drawInvoiceFile(operator, month)
  const rows = (await new Response(file?.body).text()).match(/<Dong>.*<\/Dong>/g) ?? []
  return rows.filter((row) => row.includes(`<MaThamChieu>${code}`))
}
const cell = (row: string, name: string) => new RegExp(`<${name}>(.*?)</${name}>`).exec(row)?.[1]
const sumOf = (rows: string[], name: string) =>
  rows.reduce((sum, row) => sum + BigInt(cell(row, name) ?? 0), 0n)

it('names the VAT that somebody set with a source, leaves empty what nobody did, and takes refunds off', async () => {
  const stall = await aStall(call)
  const order = await anOrder(stall, 'vietqr')
  await sell(stall, order)
  const before = await readInvoiceSums(operator, '2026-11-22')
  expect((await rowsOf(order.part.code)).map((row) => cell(row, 'ThueSuat'))).toEqual([undefined, undefined])
  unwrap(await addVatRule(operator, rule))
  const after = await readInvoiceSums(operator, '2026-11-22')
  expect(after.sales.total).toBe(before.sales.total)
  expect(after.sales.withoutVat).toBeLessThan(before.sales.withoutVat)
  const [goods = '', delivery = ''] = await rowsOf(order.part.code)
  expect(cell(goods, 'ThueSuat')).toBe('8%')
  expect(sumOf([goods], 'ThanhTien') + sumOf([goods], 'TienThue')).toBe(order.goods)
  expect(sumOf([goods], 'TienThue')).toBe((order.goods * 800n * 2n + 10_800n) / 21_600n)
  expect(cell(delivery, 'ThueSuat')).toBeUndefined()
  expect(cell(delivery, 'TongThanhToan')).toBe(order.fee.toString())

  const { paymentId } = await root.paymentCover.findFirstOrThrow({
    where: { sellerOrderId: order.part.id },
  })
  const ask = { paymentId, sellerOrderId: order.part.id, amount: 50_001n, reason: 'Thiếu', key: newId() }
  const { refundId } = unwrap(await requestRefund(operator, ask))
  const less = (await rowsOf(order.part.code)).slice(2)
  expect(less.map((row) => cell(row, 'ThueSuat'))).toEqual(['8%', undefined])
  expect(sumOf(less, 'TongThanhToan')).toBe(-50_001n)
  expect((await readInvoiceSums(operator, '2026-11-22')).sales.total).toBe(after.sales.total - 50_001n)
  unwrap(await dropRefund(operator, { refundId, reason: 'Nhầm' }))
  expect(await rowsOf(order.part.code)).toHaveLength(2)
})

it('takes no rule that contradicts itself', async () => {
  const answers = [
    await addVatRule(operator, { ...rule, source: ' ' }),
    await addVatRule(operator, { ...rule, rateBp: null }),
    await addVatRule(operator, { ...rule, treatment: 'exempt' }),
    await addVatRule(operator, { ...rule, categorySlug: 'khong-co' }),
    await addVatRule(operator, { ...rule, subject: 'delivery', categorySlug: 'mat-ong' }),
  ]
  expect(answers.map((answer) => (answer.ok ? '' : answer.failure.field))).toEqual([
    ...['source', 'rate', 'rate', 'categorySlug', 'categorySlug'],
  ])
})
