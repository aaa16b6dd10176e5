import type { Page } from '@playwright/test'
import { expect, test } from './journey.ts'
import { cancelAsSeller, lookAgainUntil, onDesk, orderAndGoToPay, paid, payAnotherWay } from './paying.ts'

test.use({ javaScriptEnabled: false })

const VNPAY = 'VNPay: thẻ ATM, QR, ví'
const pay = (page: Page) => page.getByRole('button', { name: 'Thanh toán', exact: true }).click()

/** What happens to the notice, as the pay page's box for troubles lets one choose; then pays. */
async function payWithTrouble(page: Page, mishap: string) {
  await page.getByText('Thử khi có trục trặc').click()
  await page.getByLabel('Tin báo (IPN) cho chợ').selectOption({ label: mishap })
  await page.getByRole('button', { name: 'Thanh toán theo lựa chọn trên' }).click()
}

test('a guest pays at VNPay and comes back to a paid order', async ({ page, checkPage }) => {
  const { code, total } = await orderAndGoToPay(page, VNPAY)
  await expect(page.getByText(total.toLocaleString('vi-VN')).first()).toBeVisible()
  await pay(page)
  await expect(page).toHaveURL(new RegExp(`/don-hang/${code}$`))
  await lookAgainUntil(page, paid)
  await checkPage(page, 'vnpay-paid')
})

test('a notice that comes after the return: the page waits politely, then shows the money', async ({
  page,
}) => {
  const { code } = await orderAndGoToPay(page, VNPAY, { which: 1 })
  await payWithTrouble(page, 'Tới chợ sau khi quay về')
  await expect(page).toHaveURL(new RegExp(`/don-hang/${code}$`))
  await lookAgainUntil(page, paid)
})

test('a notice that never comes: the market asks VNPay when the buyer comes back', async ({ page }) => {
  await orderAndGoToPay(page, VNPAY, { which: 2 })
  await payWithTrouble(page, 'Không tới bao giờ')
  await lookAgainUntil(page, paid)
})

test('cancelled on the pay page, the same order is paid another way', async ({ page, checkPage }) => {
  const { code } = await orderAndGoToPay(page, VNPAY, { which: 3 })
  await page.getByRole('button', { name: 'Hủy thanh toán' }).click()
  await expect(page).toHaveURL(new RegExp(`/don-hang/${code}$`))
  await lookAgainUntil(page, /Bạn đã hủy lần trả vừa rồi|Lần trả vừa rồi không thành/)
  await checkPage(page, 'vnpay-cancelled')
  await payAnotherWay(page, 'Mã QR qua payOS')
  await page.getByRole('link', { name: 'Mở trang payOS' }).click()
  await page.getByRole('button', { name: /^Chuyển khoản / }).click()
  await page.goto(`/don-hang/${code}`)
  await lookAgainUntil(page, paid)
})

test('declined, the buyer tries the same way again and is paid', async ({ page }) => {
  await orderAndGoToPay(page, VNPAY, { which: 4 })
  await page.getByText('Thử khi có trục trặc').click()
  await page.getByRole('button', { name: 'Thử: không đủ tiền' }).click()
  await lookAgainUntil(page, 'Lần trả vừa rồi không thành')
  await payAnotherWay(page, VNPAY)
  await pay(page)
  await lookAgainUntil(page, paid)
})

test('the tab is closed at VNPay and the buyer comes back later', async ({ page, context }) => {
  const { code } = await orderAndGoToPay(page, VNPAY, { which: 5 })
  await context.route('**/tro-ve**', (route) => route.abort())
  await pay(page).catch(() => undefined)
  await page.close()
  const later = await context.newPage()
  await later.goto(`/don-hang/${code}`)
  await lookAgainUntil(later, paid)
})

test('paid in two tabs: one counts, the other lies on the desk and is sent back by VNPay', async ({
  page,
  context,
  open,
  checkPage,
}) => {
  const { code } = await orderAndGoToPay(page, VNPAY, { which: 6 })
  const second = await context.newPage()
  await second.goto(`/don-hang/${code}`)
  await payAnotherWay(second, 'Mã QR qua payOS')
  await second.getByRole('link', { name: 'Mở trang payOS' }).click()
  await second.getByRole('button', { name: /^Chuyển khoản \d/ }).click()
  await second.goto(`/don-hang/${code}`)
  await lookAgainUntil(second, paid)
  await pay(page)

  const operator = await open('operator')
  await operator.goto('/dieu-hanh/chuyen-khoan')
  await expect(async () => {
    await operator.reload()
    await expect(onDesk(operator, code)).toContainText('Chuyển hai lần', { timeout: 1_000 })
  }).toPass({ timeout: 30_000 })
  const card = onDesk(operator, code)
  await card.getByText('Hoàn lại', { exact: true }).click()
  await card.getByLabel('Lý do').first().fill(`Trả hai lần cho đơn ${code}`)
  await card.getByRole('button', { name: 'Lập khoản hoàn' }).click()
  await expect(operator.getByText('Đã lập khoản hoàn tiền.')).toBeVisible()
  await expect(onDesk(operator, code)).toBeHidden()
  await checkPage(operator, 'vnpay-desk')
})

test('cancelled by the seller, the money goes back by VNPay, and buyer and operator see it', async ({
  page,
  open,
  checkPage,
}) => {
  const { code } = await orderAndGoToPay(page, VNPAY, { maker: 'HTX Nấm Đỉnh Sương' })
  await pay(page)
  await lookAgainUntil(page, paid)
  const owner = await open('seller-owner')
  await cancelAsSeller(owner, code)
  await lookAgainUntil(page, 'Đơn đã huỷ')
  await lookAgainUntil(page, /Đang gửi cổng thanh toán|Cổng thanh toán đang hoàn|Đã hoàn tiền/)
  await checkPage(page, 'vnpay-refund-buyer')
  const operator = await open('operator')
  await operator.goto('/dieu-hanh/hoan-tien')
  await expect(operator.getByRole('heading', { level: 1 })).toBeVisible()
  await checkPage(operator, 'vnpay-refund-operator')
})
