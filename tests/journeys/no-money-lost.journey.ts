import type { Page } from '@playwright/test'
import { transferMoney, type Transfer } from './bank.ts'
import { expect, test } from './journey.ts'
import { onDesk } from './paying.ts'
import { scan } from './scan.ts'
import { buyNow, openGoodsOf } from './shopping.ts'

async function orderAndPay(page: Page, which: number, fault: Transfer['fault']) {
  await openGoodsOf(page, 'HTX Ong Mây Ngàn', which)
  const order = await buyNow(page, {})
  const payload = (await scan(page.getByRole('img', { name: /^Mã VietQR/ }))) ?? ''
  const { taken } = await transferMoney({ payload, fault })
  expect(taken).toBe(true)
  await page.getByRole('link', { name: 'Tôi đã chuyển, kiểm tra lại' }).click()
  return { ...order, payload }
}

const waiting = 'Đang chờ bạn chuyển khoản'
const paid = 'Đã nhận tiền, đơn đã đặt'

test.use({ javaScriptEnabled: false })

test('too little counts, the rest is asked for, and its transfer pays', async ({ page, open, checkPage }) => {
  const { code, total, payload } = await orderAndPay(page, 4, 'less')
  await expect(page.getByText(/^Đã nhận .*, còn thiếu 1\.000\sđ$/)).toBeVisible()
  await checkPage(page, 'money-rest')
  const rest = (await scan(page.getByRole('img', { name: /^Mã VietQR/ }))) ?? ''
  expect(rest).not.toBe(payload)

  const operator = await open('operator')
  await operator.goto('/dieu-hanh/chuyen-khoan')
  await expect(operator.getByRole('heading', { level: 1 })).toBeVisible()
  // Nothing of it is left to decide about.
  await expect(onDesk(operator, code)).toBeHidden()

  await transferMoney({ payload: rest })
  await page.reload()
  await expect(page.getByText(paid)).toBeVisible()

  // The only one that is found opens at once.
  await operator.goto(`/dieu-hanh/thanh-toan?ma=${code}`)
  const whole = `${total.toLocaleString('vi-VN')} đ`
  await expect(operator.getByText(whole).first()).toBeVisible()
  await expect(operator.getByRole('heading', { name: /^Tính .* cho khoản trả này$/ })).toHaveCount(2)
  await checkPage(operator, 'money-payment')
})

test('too much pays, and the rest lies on the desk and is sent back with proof', async ({
  page,
  open,
  checkPage,
}) => {
  const { code } = await orderAndPay(page, 5, 'more')
  await expect(page.getByText(paid)).toBeVisible()
  // The shopper is told, and says where it goes.
  const back = page.getByRole('region', { name: 'Tiền trả lại bạn' })
  await expect(back).toContainText(/Bạn đã chuyển thừa 1\.000\sđ/)
  await checkPage(page, 'money-back-asks')
  await back.getByLabel('Ngân hàng').selectOption({ label: 'Vietcombank (Ngoại Thương)' })
  await back.getByLabel('Số tài khoản').fill('0011 0012 34567')
  await back.getByLabel('Chủ tài khoản').fill('NGUYEN THI THU')
  await back.getByRole('button', { name: 'Ghi tài khoản nhận tiền' }).click()
  await expect(back).toContainText('••• 4567')
  await checkPage(page, 'money-back')
  const operator = await open('operator')
  await operator.goto('/dieu-hanh/chuyen-khoan')
  const card = onDesk(operator, code)
  await expect(card).toContainText('Chuyển thừa')
  await checkPage(operator, 'money-transfers')
  const refund = card
    .locator('form')
    .filter({ has: operator.getByRole('button', { name: 'Lập khoản hoàn' }) })
  await refund.getByLabel('Lý do').fill(`Chuyển thừa cho đơn ${code}, khách xin lại`)
  await refund.getByRole('button', { name: 'Lập khoản hoàn' }).click()
  await expect(operator.getByText('Đã lập khoản hoàn tiền.')).toBeVisible()

  await operator.goto('/dieu-hanh/hoan-tien')
  const task = onDesk(operator, code)
  await expect(task).toContainText('0011001234567')
  await expect(task.getByRole('img', { name: /^Mã VietQR/ })).toBeVisible()
  await checkPage(operator, 'money-refund-code')
  await task.getByLabel('Mã giao dịch của ngân hàng').fill(`FT${code}`)
  await task.getByRole('button', { name: /^Đã chuyển / }).click()
  await expect(operator.getByText('Đã ghi nhận là đã chuyển hoàn.')).toBeVisible()
  await expect(task).toBeHidden()
  await page.reload()
  await expect(back).toContainText(/Hoàn lại 1\.000\sđ: Đã hoàn tiền/)
})

test('money without the order’s code is assigned by the operator, and pays', async ({ page, open }) => {
  const { code, total } = await orderAndPay(page, 6, 'wrong-purpose')
  await expect(page.getByText(waiting)).toBeVisible()
  const operator = await open('operator')
  await operator.goto('/dieu-hanh/chuyen-khoan')
  const amount = `${total.toLocaleString('vi-VN')}`
  const card = operator
    .getByRole('main')
    .locator('.card')
    .filter({ hasText: 'tien mua hang' })
    .filter({ hasText: amount })
  await card.first().getByLabel('Mã đơn').fill(code)
  await card.first().getByRole('button', { name: 'Gán cho đơn này' }).click()
  await expect(operator.getByText('Đã gán cho đơn.')).toBeVisible()
  await page.reload()
  await expect(page.getByText(paid)).toBeVisible()
})

test('a bank that tells twice pays once, and a second transfer lies on the desk', async ({ page, open }) => {
  const { code, payload } = await orderAndPay(page, 7, 'twice')
  await expect(page.getByText(paid)).toBeVisible()
  const operator = await open('operator')
  await operator.goto('/dieu-hanh/chuyen-khoan')
  await expect(operator.getByRole('heading', { level: 1 })).toBeVisible()
  await expect(onDesk(operator, code)).toBeHidden()

  await transferMoney({ payload })
  await operator.reload()
  await expect(onDesk(operator, code)).toContainText('Chuyển hai lần')
  await page.reload()
  await expect(page.getByText(paid)).toBeVisible()
})

test('a forged notice pays nothing and is kept apart', async ({ page, open }) => {
  await openGoodsOf(page, 'HTX Ong Mây Ngàn', 8)
  await buyNow(page, {})
  const payload = (await scan(page.getByRole('img', { name: /^Mã VietQR/ }))) ?? ''
  const { taken } = await transferMoney({ payload, fault: 'forged' })
  expect(taken).toBe(false)
  await page.reload()
  await expect(page.getByText(waiting)).toBeVisible()
  const operator = await open('operator')
  await operator.goto('/dieu-hanh/chuyen-khoan')
  await expect(operator.getByRole('heading', { name: /^Giả mạo \([1-9]/ })).toBeVisible()
})
