import type { Page } from '@playwright/test'
import { expect, test } from './journey.ts'
import {
  cancelAsSeller,
  findPaidTwice,
  lookAgainUntil,
  onDesk,
  orderAndGoToPay,
  paid,
  payAnotherWay,
  payAtPayos,
  payAtVnpay,
} from './paying.ts'
import { scan } from './scan.ts'

test.use({ javaScriptEnabled: false })

const PAYOS = 'Mã QR qua payOS'
const payHere = (page: Page) => page.getByRole('button', { name: /^Chuyển khoản \d/ }).click()
const openPayosPage = (page: Page) => page.getByRole('link', { name: 'Mở trang payOS' }).click()

test('a guest scans the code of payOS on our page, pays, and the order is paid', async ({
  page,
  checkPage,
}) => {
  const { code, total } = await orderAndGoToPay(page, PAYOS, { which: 15 })
  await expect(page).toHaveURL(new RegExp(`/don-hang/${code}$`))
  expect(await scan(page.getByRole('img', { name: /^Mã VietQR/ }))).toContain(
    `54${String(total.toString().length).padStart(2, '0')}${total}`,
  )
  await checkPage(page, 'payos-awaiting')
  await payAtPayos(page, code)
  await lookAgainUntil(page, paid)
})

test('cancelled at payOS, the same order is paid by transfer’s other ways', async ({ page }) => {
  const { code } = await orderAndGoToPay(page, PAYOS, { which: 16 })
  await openPayosPage(page)
  await page.getByRole('button', { name: 'Hủy, không thanh toán' }).click()
  await page.goto(`/don-hang/${code}/tro-ve`)
  await lookAgainUntil(page, /Bạn đã hủy lần trả vừa rồi|Lần trả vừa rồi không thành/)
  await payAnotherWay(page, 'VNPay: thẻ ATM, QR, ví')
  await payAtVnpay(page)
  await lookAgainUntil(page, paid)
})

test('paid twice on one page: one counts, the other lies on the desk', async ({ page, open }) => {
  const { code } = await orderAndGoToPay(page, PAYOS, { which: 17 })
  await openPayosPage(page)
  await payHere(page)
  await page.getByText('Thử khi có trục trặc').click()
  await page.getByRole('button', { name: 'Chuyển thêm một lần nữa' }).click()
  await page.goto(`/don-hang/${code}`)
  await lookAgainUntil(page, paid)
  await findPaidTwice(await open('operator'), code)
})

test('cancelled by the seller, giving the money back is a person’s task', async ({ page, open }) => {
  const { code } = await orderAndGoToPay(page, PAYOS, { maker: 'HTX Nấm Đỉnh Sương', which: 2 })
  await payAtPayos(page, code)
  await lookAgainUntil(page, paid)
  await cancelAsSeller(await open('seller-owner'), code)
  await lookAgainUntil(page, 'Đang chờ chuyển trả')
  const operator = await open('operator')
  await operator.goto('/dieu-hanh/hoan-tien')
  await expect(onDesk(operator, code)).toBeVisible()
})
