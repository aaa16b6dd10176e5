import { expect, type Page } from '@playwright/test'
import { dongIn, fillCheckout, openGoodsOf, type WayToPay } from './shopping.ts'

export const paid = 'Đã nhận tiền, đơn đã đặt'

export interface Ordered {
  readonly code: string
  /** đồng */
  readonly total: number
}

/** Orders and stands where the buyer is led: at the gateway's page, or at the order with its code. */
export async function orderAndGoToPay(
  page: Page,
  method: WayToPay,
  { which = 0, maker = 'HTX Ong Mây Ngàn' } = {},
): Promise<Ordered> {
  await openGoodsOf(page, maker, which)
  await page.getByRole('button', { name: 'Mua ngay' }).click()
  await fillCheckout(page, { method })
  const button = page.getByRole('button', { name: /^Đặt hàng · / })
  const total = dongIn(await button.innerText())
  await button.click()
  await expect(page).not.toHaveURL(/thanh-toan/)
  return { code: await codeOn(page), total }
}

/** Every page that a buyer is led to names the order's own address somewhere. */
async function codeOn(page: Page): Promise<string> {
  const told = decodeURIComponent(`${page.url()} ${await page.content()}`)
  const code = /\/don-hang\/([0-9A-Z]{4}-[0-9A-Z]{4})/.exec(told)?.[1]
  if (!code) throw new Error(`no order on ${page.url()}`)
  return code
}

/** Presses the page's own link until the page says it, as somebody without script does. */
export async function lookAgainUntil(page: Page, words: string | RegExp): Promise<void> {
  await expect(async () => {
    await page.reload()
    await expect(page.getByText(words).first()).toBeVisible({ timeout: 1_000 })
  }).toPass({ timeout: 90_000 })
}

/** Leaves a way to pay for another, from the order's page. */
export async function payAnotherWay(page: Page, method: WayToPay): Promise<void> {
  const button = page.getByRole('button', { name: method })
  if (!(await button.isVisible())) await page.getByText('Trả bằng cách khác').first().click()
  await button.click()
}

/** The card of this order on one of the operator's desks. */
export const onDesk = (operator: Page, code: string) =>
  operator
    .getByRole('main')
    .locator('.card')
    // Among its facts: other money's cards may propose this order.
    .filter({ has: operator.locator('dd').filter({ hasText: code }) })

/** The owner of HTX Nấm Đỉnh Sương cannot sell an order after all. */
export async function cancelAsSeller(owner: Page, code: string): Promise<void> {
  await owner.goto(`/ban-hang/don/${code}-1`)
  await owner.getByText('Không bán được đơn này…').click()
  const form = owner.locator('details[open] form')
  await form.getByLabel('Vì sao?').fill('Hết hàng trong kho')
  await form.getByRole('button', { name: 'Hủy đơn' }).click()
  await expect(owner.getByText(/^Đã hủy đơn/)).toBeVisible()
}

/** Pays, closes the tab before the way back is taken, and comes back later to the order as it is then. */
export async function payAndCloseTab(page: Page, code: string, pay: () => Promise<void>): Promise<Page> {
  const context = page.context()
  await context.route('**/tro-ve**', (route) => route.abort())
  await pay().catch(() => undefined)
  // First, for a browser whose last page closes on a journey that was cut short may leave with it.
  const later = await context.newPage()
  await page.close()
  await later.goto(`/don-hang/${code}`)
  return later
}

/** The same order in a second tab, where the buyer chooses another way to pay. */
export async function payInSecondTab(page: Page, code: string, method: WayToPay): Promise<Page> {
  const second = await page.context().newPage()
  await second.goto(`/don-hang/${code}`)
  await payAnotherWay(second, method)
  return second
}

/** Stands at VNPay's pay page and pays. */
export const payAtVnpay = (page: Page) =>
  page.getByRole('button', { name: 'Thanh toán', exact: true }).click()

/** From our page to payOS's, where the code is paid, and back to the order. */
export async function payAtPayos(page: Page, code: string): Promise<void> {
  await page.getByRole('link', { name: 'Mở trang payOS' }).click()
  await page.getByRole('button', { name: /^Chuyển khoản \d/ }).click()
  await page.goto(`/don-hang/${code}`)
}

/** A second payment of the order lies on the desk of transfers; answers with its card. */
export async function findPaidTwice(operator: Page, code: string) {
  await operator.goto('/dieu-hanh/chuyen-khoan')
  await expect(async () => {
    await operator.reload()
    await expect(onDesk(operator, code)).toContainText('Chuyển hai lần', { timeout: 1_000 })
  }).toPass({ timeout: 90_000 })
  return onDesk(operator, code)
}
