import type { Page } from '@playwright/test'
import { transferMoney } from './bank.ts'
import { expect, test } from './journey.ts'
import { scan } from './scan.ts'
import { dongIn } from './shopping.ts'

const cashButton = { name: 'Tiền mặt, đã nhận đủ' }

/** The keys of the goods on the stall. */
const goods = (page: Page) => page.locator('[data-stall-goods] button')

/** Packs of the first good's first lot that the stall offers. */
async function freeOfFirst(page: Page): Promise<number> {
  const pack: unknown = JSON.parse((await goods(page).first().getAttribute('data-pack')) ?? 'null')
  const lots = /"free":(\d+)/.exec(JSON.stringify(pack))
  return Number(lots?.[1])
}

test('a sale for cash works as HTML alone: goods, number, price, change, and back again', async ({
  open,
  checkPage,
}) => {
  const page = await open('seller-owner', { javaScriptEnabled: false })
  await page.goto('/ban-hang')
  await page.getByRole('link', { name: 'Bán tại quầy' }).click()
  await checkPage(page, 'stall-goods')
  const free = await freeOfFirst(page)
  await goods(page).first().click()
  await expect(page.getByLabel('Số gói')).toHaveCount(1)
  await expect(goods(page).first().locator('[data-in-sale]')).toHaveText('1')
  await goods(page).nth(1).click()
  await expect(page.getByLabel('Số gói')).toHaveCount(2)
  await page.getByRole('button', { name: 'Thêm một gói' }).first().click()
  await expect(page.getByLabel('Số gói').first()).toHaveValue('2')
  // A press on another key keeps what stands in the fields.
  await page.getByLabel('Giá một gói').first().fill('19.000')
  await page.getByRole('button', { name: 'Bỏ' }).nth(1).click()
  await expect(page.getByLabel('Giá một gói')).toHaveValue('19.000')
  await expect(page.locator('[data-stall-total]').first()).toHaveText(/38\.000/)
  const underWay = page.url()
  await page.getByLabel('Khách đưa').fill('20.000')
  await page.getByRole('button', cashButton).click()
  await expect(page.getByText('Khách đưa chưa đủ tiền.')).toBeVisible()
  await checkPage(page, 'stall-too-little')
  await page.getByLabel('Khách đưa').fill('50.000')
  await page.getByRole('button', cashButton).click()
  await expect(page.getByText(/^Đã bán 38\.000/)).toBeVisible()
  await expect(page.getByText('Thối lại').locator('..')).toContainText('12.000')
  await checkPage(page, 'stall-sold')

  // The same form once more, as a browser's history brings it: one sale.
  const sold = page.url().replace(/[?#].*/, '')
  await page.goto(underWay)
  await page.getByRole('button', cashButton).click()
  expect(page.url().replace(/[?#].*/, '')).toBe(sold)
  await page.goto('/ban-hang/tai-quay')
  expect(await freeOfFirst(page)).toBe(free - 2)

  await page.goto('/ban-hang/tai-quay/hom-nay')
  await checkPage(page, 'stall-day')
  await page.goto(sold)
  await page.getByText('Khách trả lại hàng…').click()
  await page.getByRole('button', { name: /^Đã nhận hàng, đã đưa lại/ }).click()
  await expect(page.getByText(/^Đã trả lại 38\.000/)).toBeVisible()
  await checkPage(page, 'stall-given-back')
  await page.goto('/ban-hang/tai-quay')
  expect(await freeOfFirst(page)).toBe(free)
})

test('a buyer scans the code at the stall, and the page completes by itself', async ({ open, checkPage }) => {
  const page = await open('seller-packer')
  await page.goto('/ban-hang/tai-quay')
  await goods(page).first().click()
  await page.getByRole('button', { name: 'Cho khách quét mã VietQR' }).click()
  await expect(page.getByRole('heading', { name: /^Bán tại quầy/ })).toBeVisible()
  const total = dongIn(await page.getByRole('heading', { name: /^Chuyển khoản / }).innerText())
  await checkPage(page, 'stall-code')
  const payload = await scan(page.getByRole('img', { name: /^Mã VietQR/ }))
  expect(await transferMoney({ payload: payload ?? '' })).toMatchObject({ taken: true, amount: total })
  await expect(page.getByText(/^Đã bán /)).toBeVisible()

  await page.getByRole('link', { name: 'Bán tiếp' }).click()
  await goods(page).first().click()
  await page.getByRole('button', { name: 'Cho khách quét mã VietQR' }).click()
  await page.getByRole('button', { name: 'Khách không quét nữa' }).click()
  await expect(page.getByText('Đã bỏ mã. Hàng lại bán được.')).toBeVisible()
})

test('without signal the page opens, cash sales are kept, and each gets through once', async ({
  browser,
  market,
  cookiesOf,
}) => {
  // A browser without signal complains of itself: it is not watched.
  const context = await browser.newContext({ baseURL: market })
  await context.addCookies(await cookiesOf('seller-packer'))
  const page = await context.newPage()
  await page.goto('/ban-hang/tai-quay')
  const free = await freeOfFirst(page)
  await expect
    .poll(() =>
      page.evaluate(async () => (await (await caches.open('stall-1')).keys()).map(({ url }) => url)),
    )
    .toContainEqual(expect.stringMatching(/tai-quay$/))

  await context.setOffline(true)
  await page.reload()
  await goods(page).first().click()
  await page.getByRole('button', { name: '50.000', exact: true }).click()
  await page.getByRole('button', { name: '500.000', exact: true }).click()
  await page.getByRole('button', cashButton).click()
  await expect(page.getByText(/^Đã bán /)).toBeVisible()
  await expect(page.getByText('1 lần bán chờ gửi')).toBeVisible()
  await page.getByRole('link', { name: 'Bán tiếp' }).click()
  await goods(page).first().click()
  await page.getByRole('button', { name: 'Cho khách quét mã VietQR' }).click()
  await expect(page.getByText(/^Chưa có mạng nên chưa hiện được mã VietQR/)).toBeVisible()
  await page.getByRole('button', cashButton).click()
  await expect(page.getByText('2 lần bán chờ gửi')).toBeVisible()

  await context.setOffline(false)
  await expect(page.getByText('2 lần bán chờ gửi')).toBeHidden()
  await page.goto('/ban-hang/tai-quay')
  expect(await freeOfFirst(page)).toBe(free - 2)
  await context.close()
})

test('a kept sale waits for its seller to sign in, and one that cannot be booked says what to do', async ({
  browser,
  market,
  cookiesOf,
}) => {
  const context = await browser.newContext({ baseURL: market })
  const cookies = await cookiesOf('seller-owner')
  await context.addCookies(cookies)
  const page = await context.newPage()
  await page.goto('/ban-hang/tai-quay')
  await goods(page).nth(2).click()
  // Its lot is gone by the time that it gets through: the device cannot know.
  await page.evaluate(() => {
    const form = document.querySelector<HTMLFormElement>('form[data-stall]')
    const sale = { seller: form?.dataset.stall, method: 'cash_on_delivery', at: Date.now(), total: 5000 }
    const lines = [{ lot: '01900000-0000-7000-8000-000000000000', quantity: 1, price: 5000 }]
    localStorage.setItem('stall-waiting', JSON.stringify([{ ...sale, key: 'x'.repeat(22), lines }]))
  })
  await context.clearCookies()
  await page.getByRole('button', cashButton).click()
  await expect(page.getByText(/^Phiên làm việc đã hết: máy giữ lần bán này/)).toBeVisible()
  await expect(page.getByText('2 lần bán chờ gửi')).toBeVisible()

  await context.addCookies(cookies)
  await page.getByRole('button', { name: 'Gửi ngay' }).click()
  await expect(page.getByText('1 lần bán chưa vào sổ')).toBeVisible()
  await expect(page.getByText(/^Có lô không phải của bạn/)).toBeVisible()
  await page.getByText('Bỏ lần bán này…').click()
  await page.getByRole('button', { name: 'Bỏ hẳn' }).click()
  await expect(page.getByText('1 lần bán chưa vào sổ')).toBeHidden()
  await context.close()
})
