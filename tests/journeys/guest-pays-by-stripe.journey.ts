import type { Page } from '@playwright/test'
import { expect, test } from './journey.ts'
import {
  cancelAsSeller,
  lookAgainUntil,
  orderAndGoToPay,
  paid,
  payAndCloseTab,
  payAtVnpay,
  payInSecondTab,
} from './paying.ts'

test.use({ javaScriptEnabled: false })

const CARD = 'Thẻ quốc tế (Visa, Mastercard)'
const pay = (page: Page) => page.getByRole('button', { name: 'Trả tiền', exact: true }).click()
/** Stripe's page says thanks for a moment, then leads back by itself. */
async function payAndComeBack(page: Page): Promise<void> {
  await pay(page)
  await expect(page).toHaveURL(/\/don-hang\/[0-9A-Z-]+$/)
}

test('a guest pays by card and comes back to a paid order', async ({ page, checkPage }) => {
  const { code } = await orderAndGoToPay(page, CARD, { which: 9 })
  await pay(page)
  await expect(page).toHaveURL(new RegExp(`/don-hang/${code}$`))
  await lookAgainUntil(page, paid)
  await checkPage(page, 'stripe-paid')
})

test('gone back from the pay page without paying, the order waits and is paid after all', async ({
  page,
}) => {
  const { code } = await orderAndGoToPay(page, CARD, { which: 10 })
  await page.getByRole('link', { name: 'Quay lại chợ, không trả' }).click()
  await expect(page).toHaveURL(new RegExp(`/don-hang/${code}$`))
  await expect(page.getByText('Đang chờ bạn trả tiền')).toBeVisible()
  await page.getByRole('link', { name: /^Sang trang / }).click()
  await payAndComeBack(page)
  await lookAgainUntil(page, paid)
})

test('a declined card is no end: another one pays on the same page', async ({ page }) => {
  await orderAndGoToPay(page, CARD, { which: 11 })
  await page.getByRole('button', { name: 'Thử thẻ bị từ chối' }).click()
  await expect(page.getByText('Ngân hàng từ chối thẻ này.')).toBeVisible()
  await payAndComeBack(page)
  await lookAgainUntil(page, paid)
})

test('no notice ever comes: the market asks Stripe when the buyer comes back', async ({ page }) => {
  await orderAndGoToPay(page, CARD, { which: 12 })
  await page.getByText('Thử khi có trục trặc').click()
  await page.getByLabel('Chuyện gì xảy ra khi trả').selectOption({ label: 'Không có tin báo' })
  await payAndComeBack(page)
  await lookAgainUntil(page, paid)
})

test('the tab is closed at Stripe and the buyer comes back later', async ({ page }) => {
  const { code } = await orderAndGoToPay(page, CARD, { which: 13 })
  await lookAgainUntil(await payAndCloseTab(page, code, () => pay(page)), paid)
})

test('in two tabs the page of the first is closed once the second began another way', async ({ page }) => {
  const { code } = await orderAndGoToPay(page, CARD, { which: 14 })
  const second = await payInSecondTab(page, code, 'VNPay: thẻ ATM, QR, ví')
  await expect(async () => {
    await page.reload()
    await expect(page.getByText('Phiên thanh toán này đã đóng')).toBeVisible({ timeout: 1_000 })
  }).toPass({ timeout: 90_000 })
  await payAtVnpay(second)
  await lookAgainUntil(second, paid)
})

test('cancelled by the seller, the card gets its money back, and the buyer sees it', async ({
  page,
  open,
}) => {
  const { code } = await orderAndGoToPay(page, CARD, { maker: 'HTX Nấm Đỉnh Sương', which: 1 })
  await payAndComeBack(page)
  await lookAgainUntil(page, paid)
  await cancelAsSeller(await open('seller-owner'), code)
  await lookAgainUntil(page, 'Đơn đã hủy')
  await lookAgainUntil(page, 'Đã hoàn tiền')
  const operator = await open('operator')
  await operator.goto('/dieu-hanh/hoan-tien?xem=da-hoan')
  await expect(operator.getByRole('main')).toContainText(code)
})
