import type { Page } from '@playwright/test'
import { expect, test } from './journey.ts'
import { cancelAsSeller, lookAgainUntil, onDesk, orderAndGoToPay, paid } from './paying.ts'

test.use({ javaScriptEnabled: false })

const CARD = 'Thẻ quốc tế (Visa, Mastercard)'

/** Pays by card; later something goes wrong with that money. */
async function payWith(page: Page, trouble: string): Promise<void> {
  await page.getByText('Thử khi có trục trặc').click()
  await page.getByLabel('Chuyện gì xảy ra khi trả').selectOption({ label: trouble })
  await page.getByRole('button', { name: 'Trả tiền', exact: true }).click()
  await expect(page).toHaveURL(/\/don-hang\/[0-9A-Z-]+$/)
  await lookAgainUntil(page, paid)
}

/** What an account's owner does at Stripe itself. */
async function atStripe(place: 'disputes' | 'refunds', fields: Record<string, string>): Promise<void> {
  const body = new URLSearchParams(fields)
  const answer = await fetch(`${process.env.STRIPE_URL}/${place}`, { method: 'POST', body })
  expect(answer.ok).toBe(true)
}

/** Opens what hangs on an order, once it is there. */
async function openOnceThere(operator: Page, address: string, name: string | RegExp): Promise<void> {
  const link = operator.getByRole('main').getByRole('link', { name }).first()
  await expect(async () => {
    await operator.goto(address)
    await expect(link).toBeVisible({ timeout: 1_000 })
  }).toPass({ timeout: 90_000 })
  await link.click()
}

const nameIn = async (operator: Page, form: RegExp): Promise<string> =>
  form.exec(await operator.getByRole('main').innerText())?.[0] ?? ''

test('a dispute that is lost is borne by whom the operator says', async ({ page, open, checkPage }) => {
  const { code } = await orderAndGoToPay(page, CARD, { which: 18 })
  await payWith(page, 'Chủ thẻ khiếu nại ngay sau đó')
  const operator = await open('operator')
  await openOnceThere(operator, '/dieu-hanh/khieu-nai-the', code)
  await expect(operator.getByRole('button', { name: 'Ghi quyết định' })).toBeHidden()
  await atStripe('disputes', { dispute: await nameIn(operator, /du_\w+/), outcome: 'lost' })
  await expect(async () => {
    await operator.reload()
    await expect(operator.getByRole('button', { name: 'Ghi quyết định' })).toBeVisible({ timeout: 1_000 })
  }).toPass({ timeout: 90_000 })
  await checkPage(operator, 'money-dispute')
  await operator.getByRole('radio', { name: 'Chợ chịu' }).check()
  await operator.getByLabel('Lý do').fill('Hàng đã gửi đúng, ngân hàng của chủ thẻ không chấp nhận')
  await operator.getByRole('button', { name: 'Ghi quyết định' }).click()
  await expect(operator.getByText('Đã ghi quyết định và bút toán.')).toBeVisible()
  await expect(operator.getByRole('button', { name: 'Ghi quyết định' })).toBeHidden()
})

test('a refund that went out twice is written off by two people', async ({ page, open, checkPage }) => {
  const { code } = await orderAndGoToPay(page, CARD, { maker: 'HTX Nấm Đỉnh Sương', which: 6 })
  await payWith(page, 'Sau này hoàn tiền không được')
  await cancelAsSeller(await open('seller-owner'), code)
  const operator = await open('operator')
  const task = onDesk(operator, code).filter({ hasText: 'Ghi tài khoản nhận' })
  await expect(async () => {
    await operator.goto('/dieu-hanh/hoan-tien')
    await expect(task).toBeVisible({ timeout: 1_000 })
  }).toPass({ timeout: 90_000 })
  await task.getByLabel('Ngân hàng').selectOption({ label: 'Vietcombank (Ngoại Thương)' })
  await task.getByLabel('Số tài khoản').fill('0011001234567')
  await task.getByLabel('Chủ tài khoản').fill('NGUYEN THI THU')
  await task.getByRole('button', { name: 'Ghi tài khoản nhận' }).click()
  await onDesk(operator, code).getByLabel('Mã giao dịch của ngân hàng').fill(`FT${code}`)
  await onDesk(operator, code)
    .getByRole('button', { name: /^Đã chuyển / })
    .click()
  await expect(operator.getByText('Đã ghi nhận là đã chuyển hoàn.')).toBeVisible()

  // The gateway has sent it after all.
  await operator.goto(`/dieu-hanh/thanh-toan?ma=${code}`)
  await atStripe('refunds', { refund: await nameIn(operator, /\bre_\w+/) })
  await openOnceThere(operator, '/dieu-hanh/hoan-tien', new RegExp(`đơn ${code}`))
  await checkPage(operator, 'money-refunded-twice')
  await operator.getByText('Không đòi lại được').click()
  await operator.getByLabel('Lý do').fill('Gọi ba lần trong tuần, người mua không nghe máy')
  await operator.getByRole('button', { name: 'Đề nghị chợ chịu' }).click()
  await expect(operator.getByText('Bạn đã đề nghị, nên một người khác phải đồng ý.')).toBeVisible()
  await expect(operator.getByRole('button', { name: /^Đồng ý/ })).toBeHidden()

  const accountant = await open('accountant')
  await accountant.goto(operator.url())
  await checkPage(accountant, 'money-refunded-twice-asked')
  await accountant.getByRole('button', { name: /^Đồng ý, chợ chịu/ }).click()
  await expect(accountant.getByText('Đã ghi: chợ chịu phần này.')).toBeVisible()
  await accountant.goto('/dieu-hanh/hoan-tien/hai-lan?xem=da-khep')
  await expect(accountant.getByRole('main').getByRole('link', { name: code })).toBeVisible()
})
