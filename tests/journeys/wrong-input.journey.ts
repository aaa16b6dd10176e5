import type { Locator, Page } from '@playwright/test'
import { expect, test } from './journey.ts'
import { onDesk } from './paying.ts'
import { scan } from './scan.ts'
import { transferMoney } from './bank.ts'
import { buyNow, openGoodsOf } from './shopping.ts'

test.use({ javaScriptEnabled: false })

/** Presses, and expects that the form comes back with 422 and everything that was typed. */
async function expectRefused(
  page: Page,
  button: Locator,
  kept: readonly Locator[],
  wrong: readonly Locator[],
) {
  const typed = await Promise.all(kept.map((field) => field.inputValue()))
  const [answer] = await Promise.all([
    page.waitForResponse((one) => one.request().method() === 'POST'),
    button.click(),
  ])
  expect(answer.status()).toBe(422)
  await expect(page.getByRole('alert').first()).toBeVisible()
  for (const [at, field] of kept.entries()) await expect(field).toHaveValue(typed[at] ?? '')
  for (const field of wrong) {
    await expect(field).toHaveAttribute('aria-invalid', 'true')
    // Words that belong to the field by its description, and say what to do.
    await expect(field).toHaveAccessibleDescription(/\p{L}{2}/u)
  }
}

test('sign-in keeps the phone, never the password', async ({ page, checkPage }) => {
  await page.goto('/dang-nhap')
  const phone = page.getByLabel('Số điện thoại')
  const button = page.getByRole('main').getByRole('button', { name: 'Đăng nhập' })
  await phone.fill('09x')
  await expectRefused(page, button, [phone], [phone])
  await phone.fill('0999999999')
  await page.getByLabel('Mật khẩu').fill('sai-mat-khau')
  await expectRefused(page, button, [phone], [])
  await expect(page.getByLabel('Mật khẩu')).toHaveValue('')
  await expect(page.getByRole('alert')).toContainText('Số điện thoại hoặc mật khẩu chưa đúng.')
  await checkPage(page, 'wrong-sign-in')
})

test('checkout keeps everything, whatever is wrong', async ({ page, checkPage }) => {
  await openGoodsOf(page, 'HTX Nấm Đỉnh Sương', 7)
  await page.getByRole('button', { name: 'Mua ngay' }).click()
  const name = page.getByLabel('Họ và tên')
  const phone = page.getByLabel('Số điện thoại')
  const place = page.getByLabel('Xã, phường của bạn')
  const address = page.getByLabel('Số nhà, đường, thôn, xóm')
  const note = page.getByLabel('Lời nhắn cho người bán')
  await phone.fill('12345')
  await place.fill('Nơi không có thật đâu')
  await note.fill('<script>alert(1)</script> "giao buổi chiều"')
  await page.getByRole('radio', { name: 'Trả tiền khi nhận hàng' }).check()
  const button = page.getByRole('button', { name: 'Xem phí giao và tổng tiền' })
  await expectRefused(page, button, [name, phone, place, address, note], [name, phone, place, address])
  await expect(page.getByRole('radio', { name: 'Trả tiền khi nhận hàng' })).toBeChecked()
  await checkPage(page, 'wrong-checkout')
})

test('finding an order answers the same for wrong and absent', async ({ page, checkPage }) => {
  await page.goto('/tra-cuu')
  const code = page.getByLabel('Mã đơn')
  const phone = page.getByLabel('Số điện thoại')
  const button = page.getByRole('button', { name: 'Xem đơn' })
  await expectRefused(page, button, [code, phone], [code, phone])
  await code.fill('7K3M-2QXW')
  await phone.fill('0912345678')
  await expectRefused(page, button, [code, phone], [])
  await expect(page.getByRole('alert')).toContainText('Không tìm thấy đơn hàng với mã và số điện thoại này.')
  await checkPage(page, 'wrong-find-order')
})

test('the basket says what it did not understand, and stays as it was', async ({ page }) => {
  await openGoodsOf(page, 'HTX Nấm Đỉnh Sương', 8)
  await page.getByLabel('Số lượng').fill('0')
  await page.getByRole('button', { name: 'Thêm vào giỏ' }).click()
  await expect(page.getByRole('main')).toContainText(/Ít nhất|Hãy ghi/)
  await page.getByLabel('Số lượng').fill('1')
  await page.getByRole('button', { name: 'Thêm vào giỏ' }).click()
  await page.getByRole('spinbutton').fill('')
  await page.getByRole('button', { name: 'Cập nhật' }).click()
  await expect(page.getByText('Chợ chưa hiểu số lượng đó')).toBeVisible()
  await expect(page.getByRole('spinbutton')).toHaveValue('1')
})

test('a product keeps what was typed; a file that is no picture is refused with the reason', async ({
  open,
  checkPage,
}) => {
  const page = await open('seller-owner')
  await page.goto('/ban-hang/san-pham/moi')
  const create = page.getByRole('button', { name: 'Giữ lại và viết tiếp' })
  await expectRefused(page, create, [], [page.getByLabel('Tên sản phẩm')])
  await page.getByLabel('Tên sản phẩm').fill('Thử ảnh hỏng')
  const text = { name: 'khong-phai-anh.jpg', mimeType: 'image/jpeg', buffer: Buffer.from('xin chào') }
  await page.getByLabel('Ảnh sản phẩm').setInputFiles(text)
  await create.click()
  await expect(page.getByText('khong-phai-anh.jpg')).toBeVisible()
  await expect(page.getByText('Tệp này không phải ảnh, hoặc ảnh bị hỏng.')).toBeVisible()
  await checkPage(page, 'wrong-photo')
  await page.getByRole('link', { name: 'Xong, về trang sản phẩm' }).click()

  const pack = page.getByRole('group', { name: 'Quy cách 1' })
  const packName = pack.getByLabel('Gọi là gì?', { exact: true })
  const price = pack.getByLabel('Giá bán')
  const net = pack.getByLabel('Lượng hàng')
  const days = page.getByLabel('Dùng được bao nhiêu ngày?')
  await packName.fill('Túi 1 kg')
  await price.fill('một trăm')
  await net.fill('nhiều')
  await days.fill('-3')
  const kept = [packName, price, net, days]
  const save = page.getByRole('button', { name: 'Lưu bản nháp' }).last()
  await expectRefused(page, save, kept, [price, days])
  await price.fill('35.000')
  await days.fill('30')
  await expectRefused(page, save, kept, [net])
  await checkPage(page, 'wrong-product')
})

test('a lot, a count and a write-off keep what was typed', async ({ open, checkPage }) => {
  const page = await open('seller-packer')
  await page.goto('/ban-hang/lo/moi')
  await page
    .getByRole('main')
    .getByRole('link')
    .filter({ hasText: /Còn|Hết/ })
    .last()
    .click()
  const quantity = page.getByLabel('Bao nhiêu gói?')
  const made = page.getByLabel('Làm ngày nào?')
  await quantity.fill('ba')
  await made.fill('2999-01-01')
  await expectRefused(page, page.getByRole('button', { name: 'Nhập vào kho' }), [quantity, made], [quantity])
  await checkPage(page, 'wrong-receive')

  await page.goto('/ban-hang/lo')
  await page.getByRole('main').locator('a[href^="/ban-hang/lo/"]:not([href$="moi"])').last().click()
  await page.getByText('Đếm lại', { exact: true }).first().click()
  const counted = page.getByLabel('Đếm được bao nhiêu?').first()
  await counted.fill('không rõ')
  await expectRefused(
    page,
    page.getByRole('button', { name: 'Ghi theo số đếm được' }).first(),
    [counted],
    [counted],
  )
  await page.getByText('Bỏ đi vì hỏng, mất').first().click()
  const gone = page.getByLabel('Bỏ đi bao nhiêu gói?').first()
  await gone.fill('999999')
  await expectRefused(page, page.getByRole('button', { name: 'Bỏ khỏi kho' }).first(), [gone], [])
  await checkPage(page, 'wrong-lot')
})

test('an order that is packed wrongly or cancelled without a reason stays as it is', async ({
  page,
  open,
  checkPage,
}) => {
  await openGoodsOf(page, 'HTX Ong Mây Ngàn', 9)
  const { code } = await buyNow(page, { method: 'Trả tiền khi nhận hàng' })
  const packer = await open('seller-packer')
  await packer.goto(`/ban-hang/don/${code}-1`)
  await packer.getByText('Không bán được đơn này…').click()
  const why = packer.getByLabel('Vì sao?').last()
  await why.fill('hết')
  await expectRefused(packer, packer.getByRole('button', { name: 'Hủy đơn' }), [why], [why])
  await checkPage(packer, 'wrong-cancel')

  await packer.getByRole('button', { name: 'Xác nhận đơn' }).click()
  await packer.getByRole('link', { name: 'Đóng gói đơn này' }).click()
  const taken = packer.getByRole('spinbutton').first()
  await taken.fill('0')
  await expectRefused(packer, packer.getByRole('button', { name: 'Đã đóng gói xong' }), [taken], [])
  await checkPage(packer, 'wrong-pack')
})

test('a diary entry and a story keep what was typed', async ({ open, checkPage }) => {
  const page = await open('seller-recorder')
  await page.goto('/ban-hang/nhat-ky')
  await page.locator('a[href$="/nhat-ky"]:has-text("Ghi")').first().click()
  const words = page.getByLabel('Kể trong một câu')
  const wait = page.getByLabel('Thời gian cách ly (ngày)')
  await page.getByLabel('Thêm chi tiết').fill('Trời nắng, gió nhẹ')
  await wait.fill('vài hôm')
  const kept = [page.getByLabel('Thêm chi tiết'), wait]
  await expectRefused(page, page.getByRole('button', { name: 'Ghi vào nhật ký' }), kept, [words, wait])
  await checkPage(page, 'wrong-diary')

  await page.goto(page.url().replace(/\/nhat-ky.*/, '/cau-chuyen'))
  const headline = page.getByLabel('Câu mở đầu', { exact: true })
  const place = page.getByLabel('Tên nơi ấy', { exact: true })
  await headline.fill('')
  await place.fill('Đồi Chè')
  await expectRefused(page, page.getByRole('button', { name: 'Lưu câu chuyện' }), [place], [headline])
  await checkPage(page, 'wrong-story')
})

test('the operator’s forms keep what was typed', async ({ page, open, checkPage }) => {
  await openGoodsOf(page, 'HTX Ong Mây Ngàn', 10)
  const { code } = await buyNow(page, {})
  const payload = (await scan(page.getByRole('img', { name: /^Mã VietQR/ }))) ?? ''
  await transferMoney({ payload, fault: 'more' })

  const operator = await open('operator')
  await operator.goto('/dieu-hanh/chuyen-khoan')
  const card = onDesk(operator, code)
  await card.getByText('Gán cho một đơn').click()
  const order = card.getByLabel('Mã đơn')
  await order.fill('KHONG-CO')
  await expectRefused(operator, card.getByRole('button', { name: 'Gán cho đơn này' }), [order], [order])
  const reason = card.getByLabel('Lý do').first()
  await expectRefused(operator, card.getByRole('button', { name: 'Lập khoản hoàn' }), [], [reason])
  await checkPage(operator, 'wrong-transfer')
  await reason.fill(`Chuyển thừa cho đơn ${code}, khách xin lại`)
  await card.getByRole('button', { name: 'Lập khoản hoàn' }).click()
  await expect(operator.getByText('Đã lập khoản hoàn tiền.')).toBeVisible()

  await operator.goto('/dieu-hanh/hoan-tien')
  const task = operator.locator('.card').filter({ hasText: code })
  const account = task.getByLabel('Số tài khoản')
  await task.getByLabel('Ngân hàng').selectOption({ label: 'Vietcombank (Ngoại Thương)' })
  await task.getByLabel('Chủ tài khoản').fill('NGUYEN THI THU')
  await account.fill('??')
  const save = task.getByRole('button', { name: 'Ghi tài khoản nhận' })
  await expectRefused(operator, save, [account], [account])
  await checkPage(operator, 'wrong-refund')

  await operator.goto('/dieu-hanh/bieu-phi')
  const upTo = operator.getByLabel('Đến (g)').first()
  const note = operator.getByLabel('Ghi chú')
  await upTo.fill('một ký')
  await note.fill('Tăng giá xăng')
  const publish = operator.getByRole('button', { name: 'Ban hành bản mới' }).last()
  await expectRefused(operator, publish, [upTo, note], [upTo])
  await checkPage(operator, 'wrong-tariff')

  await operator.goto('/dieu-hanh/chu-the')
  await operator.getByRole('link', { name: 'HTX Mật Mía Bến Vạc' }).click()
  const why = operator.getByLabel('Lý do').first()
  await expectRefused(operator, operator.getByRole('button', { name: 'Trả lại hồ sơ' }), [], [why])
  await checkPage(operator, 'wrong-seller-return')
})

const absurd = [
  '/tim-kiem?q=%00%FF&trang=-1&gia-tu=abc&sao=9&xep=;drop',
  `/tim-kiem?q=${'a'.repeat(3000)}&trang=99999999`,
  "/tim-kiem?q='%22%5C%3Cscript%3E&xa=../../etc",
  '/danh-muc/%F0%9F%8D%AF',
  '/san-pham/%00',
  '/webhooks/nobody',
  '/san-pham/mat-ong?quy-cach=1e9',
  '/nha-san-xuat/..%2f..%2f',
  '/thanh-toan?mua=x&so-luong=-5',
  '/gio-hang?bo=x&sl=9999999999999',
  '/don-hang/%25?k=%00',
  '/t/%E0%A4%A',
  '/t/tim?ma=%00%0a',
  '/anh/../../etc/passwd',
  '/anh/01a20172-8e72-7fe5-892b-e4901eea7f1b/320.exe',
  '/so/tai/khong-co?dinh-dang=exe',
  '/dang-nhap?ve=//elsewhere.invalid',
  '/en/../en//en',
]
for (const [at, address] of absurd.entries()) {
  test(`absurd address ${at} is answered calmly`, async ({ market, cookiesOf }) => {
    const cookies = await cookiesOf('officer')
    const Cookie = cookies.map(({ name, value }) => `${name}=${value}`).join('; ')
    const answer = await fetch(market + address, { headers: { Cookie }, redirect: 'manual' })
    expect(answer.status).toBeLessThan(500)
    expect(answer.headers.get('location') ?? '').not.toContain('elsewhere')
  })
}
