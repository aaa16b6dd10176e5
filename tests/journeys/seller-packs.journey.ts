import { expect, test } from './journey.ts'
import { scanPdf } from './scan.ts'
import { buyNow, openGoodsOf } from './shopping.ts'

test('a packer accepts and packs an order, and the code on its slip opens the story of that lot', async ({
  page,
  open,
  checkPage,
}) => {
  await openGoodsOf(page, 'HTX Ong Mây Ngàn')
  const goods = await page.getByRole('heading', { level: 1 }).innerText()
  const { code } = await buyNow(page, { name: 'Vũ Văn Đóng', method: 'Trả tiền khi nhận hàng' })

  const packer = await open('seller-packer')
  await packer.goto('/ban-hang')
  await expect(packer.getByRole('main')).toContainText('đơn chờ xác nhận')
  await checkPage(packer, 'packs-today')
  await packer.goto(`/ban-hang/don/${code}-1`)
  await expect(packer.getByRole('heading', { level: 1 })).toContainText(code)
  await checkPage(packer, 'packs-order-placed')
  await packer.getByRole('button', { name: 'Xác nhận đơn' }).click()
  await expect(packer.getByText(/^Đã xác nhận đơn/)).toBeVisible()

  await packer.getByRole('link', { name: 'Đóng gói đơn này' }).click()
  await expect(packer.getByRole('heading', { level: 2 }).first()).toContainText(goods)
  await checkPage(packer, 'packs-pack')
  await packer.getByRole('button', { name: 'Đã đóng gói xong' }).click()
  await expect(packer.getByText(/^Đã đóng gói đơn/)).toBeVisible()
  await checkPage(packer, 'packs-order-packed')

  const slip = await packer.request.get(
    (await packer.getByRole('link', { name: 'Mở phiếu để in' }).getAttribute('href')) ?? '',
  )
  expect(slip.headers()['content-type']).toBe('application/pdf')
  const codes = await scanPdf(await slip.body())
  expect(codes).toHaveLength(1)
  // The slip carries the market's public address, which may be another than the one under test.
  const { pathname } = new URL(codes[0] ?? '')
  expect(pathname).toMatch(/^\/t\/[2-9A-Z]{13}$/)
  const lot = packer.getByRole('link', { name: /^[2-9A-Z]{4}-[2-9A-Z]{4}-[2-9A-Z]{5}$/ })
  expect((await lot.innerText()).replaceAll('-', '')).toBe(pathname.slice('/t/'.length))

  const reader = await open(undefined, { javaScriptEnabled: false })
  await reader.goto(pathname)
  await expect(reader.getByText('Lô này đúng và còn hạn')).toBeVisible()
  await expect(reader.getByRole('main')).toContainText(goods)
  await checkPage(reader, 'packs-trace')

  await packer.getByLabel('Ai chở đi?').fill('Bưu điện')
  await packer.getByRole('button', { name: 'Đã gửi hàng đi' }).click()
  await expect(packer.getByText(/đang trên đường/).first()).toBeVisible()
  await checkPage(packer, 'packs-order-handed-over')

  await page.reload()
  await expect(page.getByText('Hàng đang trên đường')).toBeVisible()
  await expect(page.getByRole('main')).toContainText('Bưu điện')
  const story = page.getByRole('link', { name: 'Đọc câu chuyện' })
  await expect(story).toHaveAttribute('href', pathname)
  await checkPage(page, 'packs-buyer-order')

  await packer.getByRole('button', { name: 'Khách đã nhận hàng' }).click()
  await packer.getByRole('button', { name: 'Đã thu đủ tiền' }).click()
  await expect(packer.getByText(/^Đã ghi tiền mặt/)).toBeVisible()
  await page.reload()
  await expect(page.getByText('Đã giao đủ')).toBeVisible()
})
