import { expect, test } from './journey.ts'
import { addToBasket, fillCheckout, newPhone, openGoodsOf, placeOrder } from './shopping.ts'

test.use({ javaScriptEnabled: false })

const cash = 'Trả tiền khi nhận hàng'

test('a guest buys from two sellers for cash, and finds the order by its code', async ({
  page,
  open,
  checkPage,
}) => {
  await openGoodsOf(page, 'HTX Nấm Đỉnh Sương', 3)
  await addToBasket(page)
  await openGoodsOf(page, 'HTX Ong Mây Ngàn', 1)
  await addToBasket(page)
  await page.getByRole('link', { name: 'Đặt hàng' }).click()
  const phone = await fillCheckout(page, { method: cash })
  await expect(page.getByRole('radio', { name: cash })).toBeChecked()
  const { code } = await placeOrder(page)
  await expect(page.getByText('Bạn trả tiền khi nhận.')).toBeVisible()
  await expect(page.getByRole('img', { name: /VietQR/ })).toBeHidden()
  await expect(page.getByText(phone)).toBeHidden()
  await checkPage(page, 'cash-order')

  // The link's cookie stays with the browser that ordered; anyone else needs code and phone together.
  const elsewhere = await open()
  expect((await elsewhere.goto(`/don-hang/${code}`))?.status()).toBe(404)
  await elsewhere.goto('/tra-cuu')
  await elsewhere.getByLabel('Mã đơn').fill(code.toLowerCase())
  await elsewhere.getByLabel('Số điện thoại').fill(phone)
  await elsewhere.getByRole('button', { name: 'Xem đơn' }).click()
  await expect(elsewhere.getByRole('heading', { level: 1 })).toContainText(code)
})

test('a refresh, a second press and the way back make no second order', async ({ page, market }) => {
  await openGoodsOf(page, 'HTX Nấm Đỉnh Sương', 4)
  await addToBasket(page)
  await page.getByRole('link', { name: 'Đặt hàng' }).click()
  await fillCheckout(page, { method: cash })
  // What the last press sends, sent by hand three times at once and once more later.
  const form = page.locator('form').filter({ has: page.getByRole('button', { name: /^Đặt hàng · / }) })
  const sent = new URLSearchParams()
  for (const field of await form.locator('input:not([type=radio]), textarea, input:checked').all()) {
    sent.set((await field.getAttribute('name')) ?? '', await field.inputValue())
  }
  const press = () =>
    page.request.post('/thanh-toan', {
      data: sent.toString(),
      headers: { 'Content-Type': 'application/x-www-form-urlencoded', Origin: market },
    })
  const answers = await Promise.all([press(), press(), press()])
  const { code } = await placeOrderAgain()
  for (const answer of answers) expect(answer.url()).toBe(`${market}/don-hang/${code}`)
  await page.reload()
  await expect(page.getByRole('heading', { level: 1 })).toContainText(code)

  async function placeOrderAgain() {
    await page.getByRole('button', { name: /^Đặt hàng · / }).click()
    await expect(page).toHaveURL(/\/don-hang\//)
    return { code: page.url().split('/').at(-1) ?? '' }
  }
})

test('two tabs with one basket make one order', async ({ page, context }) => {
  await openGoodsOf(page, 'HTX Nấm Đỉnh Sương', 5)
  await addToBasket(page)
  const other = await context.newPage()
  const phone = newPhone()
  for (const tab of [page, other]) {
    await tab.goto('/thanh-toan')
    await fillCheckout(tab, { method: cash, phone })
  }
  const { code } = await placeOrder(page)
  await other.getByRole('button', { name: /^Đặt hàng · / }).click()
  await expect(other).toHaveURL(new RegExp(`/don-hang/${code}$`))
  await other.goto('/gio-hang')
  await expect(other.getByText('Giỏ còn trống')).toBeVisible()
})
