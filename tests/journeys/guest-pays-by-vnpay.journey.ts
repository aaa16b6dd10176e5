import type { Page } from '@playwright/test'
import { expect, test } from './journey.ts'
import {
  cancelAsSeller,
  findPaidTwice,
  lookAgainUntil,
  onDesk,
  orderAndGoToPay,
  paid,
  payAndCloseTab,
  payAnotherWay,
  payAtPayos,
  payAtVnpay as pay,
  payInSecondTab,
} from './paying.ts'

test.use({ javaScriptEnabled: false })

const VNPAY = 'VNPay: thẻ ATM, QR, ví'

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
  await payAtPayos(page, code)
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

test('the tab is closed at VNPay and the buyer comes back later', async ({ page }) => {
  const { code } = await orderAndGoToPay(page, VNPAY, { which: 5 })
  await lookAgainUntil(await payAndCloseTab(page, code, () => pay(page)), paid)
})

test('paid in two tabs: one counts, the other lies on the desk and is sent back by VNPay', async ({
  page,
  open,
  checkPage,
}) => {
  const { code } = await orderAndGoToPay(page, VNPAY, { which: 6 })
  const second = await payInSecondTab(page, code, 'Mã QR qua payOS')
  await payAtPayos(second, code)
  await lookAgainUntil(second, paid)
  await pay(page)

  const operator = await open('operator')
  const card = await findPaidTwice(operator, code)
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
  await lookAgainUntil(page, 'Đơn đã hủy')
  await lookAgainUntil(page, /Đang gửi cổng thanh toán|Cổng thanh toán đang hoàn|Đã hoàn tiền/)
  await checkPage(page, 'vnpay-refund-buyer')
  const operator = await open('operator')
  await operator.goto('/dieu-hanh/hoan-tien')
  await expect(operator.getByRole('heading', { level: 1 })).toBeVisible()
  await checkPage(operator, 'vnpay-refund-operator')
})
