import { randomInt } from 'node:crypto'
import sharp from 'sharp'
import { aPhoto } from '#tests/factories/photo.ts'
import { expect, test } from './journey.ts'
import { buyNow } from './shopping.ts'

/** A name that no other run has: three syllables of letters, so that it is found by search alone. */
const newName = () => {
  const syllable = () => Array.from({ length: 3 }, () => 'bdghklmnprtv'[randomInt(12)]).join('a')
  return `Giỏ tre ${syllable()} ${syllable()}`
}

test('a seller lists a product with a photo, mends what the operator asks for, and it can be bought', async ({
  open,
  checkPage,
}) => {
  const name = newName()
  const photo = Buffer.from(await aPhoto({ width: 1600, height: 1200 }))
  const sent = await sharp(photo).metadata()
  expect(sent.exif?.includes('Phone')).toBe(true)

  const seller = await open('seller-owner', { javaScriptEnabled: false })
  await seller.goto('/ban-hang/san-pham/moi')
  await seller.getByLabel('Tên sản phẩm').fill(name)
  await seller
    .getByLabel('Ảnh sản phẩm')
    .setInputFiles({ name: 'gio.jpg', mimeType: 'image/jpeg', buffer: photo })
  await seller.getByRole('button', { name: 'Giữ lại và viết tiếp' }).click()
  await expect(seller.getByText('Đã giữ bản nháp. Viết tiếp bên dưới, lúc nào cũng được.')).toBeVisible()
  const product = seller.url()
  await checkPage(seller, 'lists-draft')

  await seller.getByRole('link', { name: /^Sửa ảnh/ }).click()
  await checkPage(seller, 'lists-photos')
  const shown = await seller.getByRole('main').getByRole('img').first().getAttribute('src')
  const served = await seller.request.get(shown ?? '')
  expect(served.status()).toBe(200)
  const picture = await sharp(await served.body()).metadata()
  expect({ exif: picture.exif, xmp: picture.xmp }).toEqual({ exif: undefined, xmp: undefined })
  await seller.getByRole('link', { name: 'Xong, về trang sản phẩm' }).click()

  // Sent too early: kept, and told what is missing.
  await seller.getByRole('button', { name: 'Lưu và gửi duyệt' }).click()
  await expect(seller.getByText(/^Còn \d+ chỗ cần viết trước khi gửi duyệt/)).toBeVisible()
  await seller.getByLabel('Nhóm hàng').selectOption('may-tre-dan')
  await seller
    .getByLabel('Giới thiệu', { exact: true })
    .fill('Giỏ đan tay bằng tre già ngâm bùn, quai mây quấn chặt, đựng rau củ đi chợ.')
  await seller.getByLabel('Gọi là gì?', { exact: true }).first().fill('Một chiếc')
  await seller.getByLabel('Lượng hàng').first().fill('1')
  await seller.getByLabel('Đơn vị').first().selectOption('piece')
  await seller.getByLabel('Giá bán').first().fill('145.000')
  await seller.getByLabel('Nặng bao nhiêu gam, cả bao bì?').first().fill('800')
  await checkPage(seller, 'lists-form')
  await seller.getByRole('button', { name: 'Lưu và gửi duyệt' }).click()
  await expect(seller.getByText('Đã gửi duyệt.')).toBeVisible()

  const operator = await open('operator', { viewport: { width: 1280, height: 800 } })
  const review = async () => {
    await operator.goto('/dieu-hanh/san-pham')
    const last = operator.getByRole('navigation', { name: 'Trang' }).getByRole('link').last()
    if (!(await operator.getByRole('link', { name }).isVisible())) await last.click()
    await operator.getByRole('link', { name }).click()
    await expect(operator.getByRole('heading', { level: 1 })).toContainText(name)
  }
  await review()
  await checkPage(operator, 'lists-review')
  await operator.getByLabel('Lý do').fill('Xin ghi thêm kích thước của giỏ.')
  await operator.getByRole('button', { name: 'Trả lại cho người bán' }).click()
  await expect(operator.getByText('Đã trả lại cho người bán kèm lý do.')).toBeVisible()

  await seller.goto(product)
  await expect(seller.getByText('Xin ghi thêm kích thước của giỏ.')).toBeVisible()
  await checkPage(seller, 'lists-returned')
  await seller
    .getByLabel('Giới thiệu', { exact: true })
    .fill('Giỏ đan tay bằng tre già ngâm bùn, quai mây; cao 30 cm, miệng rộng 25 cm.')
  await seller.getByRole('button', { name: 'Lưu và gửi duyệt' }).click()
  await expect(seller.getByText('Đã gửi duyệt.')).toBeVisible()
  await review()
  await operator.getByRole('button', { name: 'Duyệt, cho lên kệ' }).click()
  await expect(operator.getByText('Đã duyệt. Sản phẩm lên kệ từ bây giờ.')).toBeVisible()

  await seller.goto('/ban-hang/lo/moi')
  await seller.getByRole('link', { name }).click()
  await seller.getByRole('radio', { name: 'Một chiếc' }).check()
  await seller.getByLabel('Bao nhiêu gói?').fill('12')
  await seller.getByRole('radio', { name: 'Không có hạn dùng' }).check()
  await checkPage(seller, 'lists-receive')
  await seller.getByRole('button', { name: 'Nhập vào kho' }).click()
  await expect(seller.getByText(/^Đã nhập 12 gói vào kho/)).toBeVisible()
  await checkPage(seller, 'lists-lot')

  const shopper = await open(undefined, { javaScriptEnabled: false })
  // The shelf is brought up to date by a job, moments after the deed.
  await expect(async () => {
    await shopper.goto(`/tim-kiem?q=${encodeURIComponent(name)}&con-hang=1`)
    await shopper.getByRole('link', { name }).first().click({ timeout: 1_000 })
  }).toPass()
  await expect(shopper.getByRole('heading', { level: 1 })).toContainText(name)
  await checkPage(shopper, 'lists-product-page')
  const { total } = await buyNow(shopper, { method: 'Trả tiền khi nhận hàng' })
  expect(total).toBeGreaterThan(145_000)
})
