import { expect, test } from './journey.ts'

test.use({ javaScriptEnabled: false })

/** One pixel: what a scanner or a phone would hand over, as small as it can be. */
const picture = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)

test('a bank’s paper is attached to a payout, opened, and taken off again', async ({ open, checkPage }) => {
  const operator = await open('operator')
  await operator.goto('/dieu-hanh/chi-tra')
  await operator.getByRole('main').getByRole('link', { name: /^CT-/ }).last().click()
  await operator.getByRole('table', { name: 'Chi cho ai' }).getByRole('link').last().click()
  const payout = operator.getByRole('main').locator('.card').filter({ hasText: 'Giấy báo của ngân hàng' })
  const field = payout.getByLabel('Ảnh hoặc PDF giấy báo của ngân hàng')
  await field.setInputFiles({ name: 'bien-lai.png', mimeType: 'image/png', buffer: picture })
  await payout.getByRole('button', { name: 'Đính giấy báo' }).click()
  const paper = payout.getByRole('link', { name: /^Ảnh số 1/ })
  await expect(paper).toBeVisible()
  await checkPage(operator, 'money-payout-papers')
  const opened = await operator.request.get((await paper.getAttribute('href')) ?? '')
  expect(opened.headers()['content-type']).toBe('image/png')

  await payout.getByText('Đính nhầm giấy…').click()
  await payout.getByRole('button', { name: 'Gỡ: Ảnh số 1' }).click()
  await expect(paper).toBeHidden()
})

test('an operator says what a gateway keeps, and from when on a refund takes two', async ({
  open,
  checkPage,
}) => {
  const operator = await open('operator')
  await operator.goto('/dieu-hanh/hoa-hong')
  await operator.getByText('Ghi mức phí mới').click()
  const form = operator.locator('details[open] form').filter({ hasText: 'Nguồn' })
  // Nobody's calculator shows another figure by it: payOS keeps nothing, as was assumed.
  await form.getByLabel('Cách trả').selectOption({ label: 'payOS' })
  await form.getByLabel('Phần trăm').fill('0')
  await form.getByLabel('Mỗi lần trả').fill('0')
  await form.getByLabel('Nguồn').fill('bảng giá trên trang của payOS')
  await form.getByRole('button', { name: 'Lưu mức phí' }).click()
  await expect(operator.getByText('Đã lưu mức phí cổng.')).toBeVisible()
  await expect(operator.getByText('bảng giá trên trang của payOS').first()).toBeVisible()
  await checkPage(operator, 'money-gateway-prices')

  await operator.goto('/dieu-hanh/hoan-tien/hai-nguoi')
  await expect(operator.getByText(/^Bây giờ: khoản hoàn trên /)).toBeVisible()
  // As it is already: nobody else's refund takes another way by it.
  await operator.getByRole('button', { name: 'Đặt mức này' }).click()
  await expect(operator.getByText('Những mức đã đặt')).toBeVisible()
  await checkPage(operator, 'money-refund-limit')
})
