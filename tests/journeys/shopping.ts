import { randomInt } from 'node:crypto'
import { expect, type Page } from '@playwright/test'

/** A mobile number that nobody else in these journeys has: one phone may keep few orders open. */
export const newPhone = (): string => `09${String(randomInt(100_000_000)).padStart(8, '0')}`

/** 'Tổng cộng 285.000 ₫' → 285000 */
export function dongIn(text: string): number {
  const amount = /(\d{1,3}(?:\.\d{3})*)\s*[₫đ]/.exec(text)?.[1]
  if (!amount) throw new Error(`no sum of money in "${text}"`)
  return Number(amount.replaceAll('.', ''))
}

/** Searches from wherever the page is, by the field on top, for goods that can be bought now. */
export async function search(page: Page, words: string): Promise<void> {
  await page.goto('/')
  await page.getByRole('searchbox', { name: 'Tìm sản phẩm' }).fill(words)
  await page.getByRole('button', { name: 'Tìm', exact: true }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText(words)
}

/** Opens a product that a maker has on sale: its first that is not named in `not`. */
export async function openGoodsOf(page: Page, maker: string, which = 0): Promise<void> {
  await page.goto(`/tim-kiem?q=${encodeURIComponent(maker)}&con-hang=1`)
  await page.getByRole('main').locator('a[href^="/san-pham/"]').nth(which).click()
  await expect(page.getByRole('button', { name: 'Thêm vào giỏ' })).toBeVisible()
}

/** Puts what the page shows into the basket. */
export async function addToBasket(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Thêm vào giỏ' }).click()
  await expect(page.getByRole('main')).toContainText('Đã thêm vào giỏ')
}

export type WayToPay =
  | 'Chuyển khoản bằng mã VietQR'
  | 'Trả tiền khi nhận hàng'
  | 'VNPay: thẻ ATM, QR, ví'
  | 'Mã QR qua payOS'
  | 'Thẻ quốc tế (Visa, Mastercard)'

export interface Buyer {
  readonly name?: string
  readonly phone?: string
  readonly place?: string
  readonly method?: WayToPay
}

/** Fills the checkout in and presses once, which shows fee and total. Answers the phone. */
export async function fillCheckout(page: Page, buyer: Buyer): Promise<string> {
  const phone = buyer.phone ?? newPhone()
  await page.getByLabel('Họ và tên').fill(buyer.name ?? 'Nguyễn Thị Thử')
  await page.getByLabel('Số điện thoại').fill(phone)
  await page.getByLabel('Xã, phường của bạn').fill(buyer.place ?? 'Tam Đảo, Phú Thọ')
  await page.getByLabel('Số nhà, đường, thôn, xóm').fill('Thôn Đông, gần nhà văn hóa')
  await page.getByRole('radio', { name: buyer.method ?? 'Chuyển khoản bằng mã VietQR' }).check()
  await page.getByRole('button', { name: 'Xem phí giao và tổng tiền' }).click()
  return phone
}

/** Orders at the total that the button names; answers the order's code and that total in đồng. */
export async function placeOrder(page: Page): Promise<{ code: string; total: number }> {
  const button = page.getByRole('button', { name: /^Đặt hàng · / })
  const total = dongIn(await button.innerText())
  await button.click()
  await expect(page).toHaveURL(/\/don-hang\/[0-9A-Z-]+$/)
  return { code: page.url().split('/').at(-1) ?? '', total }
}

/** From a product's page to a placed order, without the basket. */
export async function buyNow(
  page: Page,
  buyer: Buyer,
): Promise<{ code: string; total: number; phone: string }> {
  await page.getByRole('button', { name: 'Mua ngay' }).click()
  const phone = await fillCheckout(page, buyer)
  return { ...(await placeOrder(page)), phone }
}
