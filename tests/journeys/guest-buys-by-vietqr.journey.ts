import { transferMoney } from './bank.ts'
import { expect, test } from './journey.ts'
import { scan, scanPicture } from './scan.ts'
import { addToBasket, dongIn, fillCheckout, openGoodsOf, placeOrder, search } from './shopping.ts'

test.use({ javaScriptEnabled: false })

test('a guest buys from two sellers and pays by the code on the page, without script', async ({
  page,
  checkPage,
}) => {
  await search(page, 'mat ong')
  await checkPage(page, 'buy-search')
  const found = page.getByRole('main').getByRole('link', { name: /mật ong/i })
  await found.first().click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText(/mật ong/i)
  await checkPage(page, 'buy-product')
  await addToBasket(page)
  await openGoodsOf(page, 'HTX Nấm Đỉnh Sương')
  await addToBasket(page)
  await expect(page.getByRole('main').getByRole('heading', { level: 2 })).toContainText([
    '',
    'HTX Nấm Đỉnh Sương',
  ])
  await checkPage(page, 'buy-cart')

  await page.getByRole('link', { name: 'Đặt hàng' }).click()
  await fillCheckout(page, { name: 'Trần Thị Hạnh', place: 'Lãng Công, Sông Lô' })
  // The former commune lies in one of today's: the page says which, and knows the fee for it.
  const understood = page.getByText('Nơi nhận:')
  const choices = page.getByRole('group', { name: 'Bạn ở nơi nào dưới đây?' })
  if (await choices.isVisible()) {
    await checkPage(page, 'buy-checkout-places')
    await choices.getByRole('radio').first().check()
    await page.getByRole('button', { name: 'Xem phí giao và tổng tiền' }).click()
  }
  await expect(understood).toBeVisible()
  await expect(page.getByText('Trước đây là')).toContainText('Lãng Công')
  await expect(page.getByLabel('Họ và tên')).toHaveValue('Trần Thị Hạnh')
  const review = page.getByRole('region', { name: 'Xem lại đơn' })
  await expect(review).not.toContainText('tính ở bước sau')
  await checkPage(page, 'buy-checkout-total')

  const { total } = await placeOrder(page)
  await expect(page.getByText('Đang chờ bạn chuyển khoản')).toBeVisible()
  await expect(page.getByRole('heading', { name: /^Chuyển khoản / })).toHaveText(/\d/)
  await checkPage(page, 'buy-order-awaiting')

  const payload = await scan(page.getByRole('img', { name: /^Mã VietQR/ }))
  expect(payload).not.toBeNull()
  // On one's only phone one cannot scan one's own screen.
  const saved = page.waitForEvent('download')
  await page.getByRole('link', { name: 'Lưu ảnh mã' }).click()
  expect(await scanPicture(await (await saved).path())).toBe(payload)
  const { taken, amount } = await transferMoney({ payload: payload ?? '' })
  expect({ taken, amount }).toEqual({ taken: true, amount: total })
  await page.getByRole('link', { name: 'Tôi đã chuyển, kiểm tra lại' }).click()
  await expect(page.getByText('Đã nhận tiền, đơn đã đặt')).toBeVisible()
  await expect(page.getByText('Đang chờ bạn chuyển khoản')).toBeHidden()
  expect(dongIn(await page.getByRole('region', { name: 'Về đơn này' }).innerText())).toBeLessThan(total)
  await checkPage(page, 'buy-order-paid')
})

test('the simulated bank is paid by pressing, and leads back to the paid order', async ({
  page,
  checkPage,
}) => {
  await openGoodsOf(page, 'HTX Nấm Đỉnh Sương', 1)
  await page.getByRole('button', { name: 'Mua ngay' }).click()
  await fillCheckout(page, {})
  const { code } = await placeOrder(page)
  await page.getByRole('link', { name: 'Mở ngân hàng giả lập' }).click()
  await expect(page.getByRole('heading', { name: 'Xác nhận chuyển tiền' })).toBeVisible()
  await checkPage(page, 'bank-confirm')
  await page.getByRole('button', { name: 'Chuyển đúng' }).click()
  await expect(page.getByText('Chợ đã nhận tin báo').first()).toBeVisible()
  // Pay pages lead back to the order that they were opened from.
  await page
    .locator('li')
    .filter({ has: page.locator(`a[href$="/don-hang/${code}"]`) })
    .getByRole('link', { name: 'Về lại chợ' })
    .click()
  await expect(page.getByText('Đã nhận tiền, đơn đã đặt')).toBeVisible()
})

test.describe('with script', () => {
  test.use({ javaScriptEnabled: true })

  test('the order notices its payment by itself', async ({ page }) => {
    await openGoodsOf(page, 'HTX Nấm Đỉnh Sương', 2)
    await page.getByRole('button', { name: 'Mua ngay' }).click()
    await fillCheckout(page, {})
    await placeOrder(page)
    const payload = await scan(page.getByRole('img', { name: /^Mã VietQR/ }))
    await transferMoney({ payload: payload ?? '', provider: 'casso' })
    await expect(page.getByText('Đã nhận tiền, đơn đã đặt')).toBeVisible()
  })
})
