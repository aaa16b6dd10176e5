import { randomInt } from 'node:crypto'
import { expect, test } from './journey.ts'
import { scanPdf } from './scan.ts'

const HERE = '/ban-hang/ho-thanh-vien'

test('a cooperative takes goods in from a household, pays it ahead, and the household sees its own book', async ({
  open,
  checkPage,
}) => {
  const owner = await open('seller-owner', { javaScriptEnabled: false })
  const main = owner.getByRole('main')
  await owner.goto('/ban-hang')
  await owner.getByRole('link', { name: 'Hộ thành viên' }).click()
  await checkPage(owner, 'sharing-members')

  const name = `Hộ Thử ${randomInt(1_000_000)}`
  await owner.getByRole('link', { name: 'Thêm một hộ' }).click()
  await owner.getByRole('button', { name: 'Lưu' }).click()
  await expect(owner.getByText('Có chỗ cần sửa trước khi gửi')).toBeVisible()
  await checkPage(owner, 'sharing-member-new')
  await owner.getByLabel('Tên chủ hộ').fill(name)
  await owner.getByRole('button', { name: 'Lưu' }).click()
  await expect(owner.getByText(`Đã thêm hộ ${name}.`)).toBeVisible()

  await owner.getByRole('link', { name: 'Nhận hàng', exact: true }).click()
  await expect(owner.getByText('Nhận vào lô nào?')).toBeVisible()
  await checkPage(owner, 'sharing-choose-lot')
  await main.locator('a[href*="nhan-hang?lo="]').first().click()
  await expect(owner.getByLabel('Hộ nào giao?').locator('option:checked')).toHaveText(name)
  await owner.getByLabel(/^(Cân|Đong) được bao nhiêu|^Bao nhiêu chiếc/).fill('40')
  await owner.getByText('Trừ chất lượng (ẩm, dập, lẫn tạp…)').click()
  await owner.getByLabel('Trừ bao nhiêu phần trăm?').fill('5')
  await owner.getByRole('button', { name: 'Ghi phiếu nhận' }).click()
  await expect(owner.getByText('Hãy ghi vì sao trừ.').first()).toBeVisible()
  await checkPage(owner, 'sharing-receive')
  await owner.getByLabel('Vì sao trừ?').fill('độ ẩm cao')
  await owner.getByRole('button', { name: 'Ghi phiếu nhận' }).click()
  await expect(owner.getByRole('heading', { level: 1 })).toContainText('Phiếu nhận hàng')
  await expect(main).toContainText(/38\s(kg|lít|chiếc)/)
  await checkPage(owner, 'sharing-receipt')

  const paper = await owner.request.get(
    (await owner.getByRole('link', { name: 'Mở phiếu để in' }).getAttribute('href')) ?? '',
  )
  expect(paper.headers()['content-type']).toBe('application/pdf')
  const [link = ''] = await scanPdf(await paper.body())
  const { pathname } = new URL(link)
  expect(pathname).toMatch(/^\/ho\/[\w-]{22}$/)

  await owner.getByRole('link', { name: 'Xem lô này' }).click()
  await expect(main).toContainText(name)
  await checkPage(owner, 'sharing-lot')
  for (const [page, at] of [
    ['deliveries', 'hang-giao'],
    ['lots', 'lo'],
    ['runs', 'chia-tien'],
    ['rules', 'cach-chia'],
  ] as const) {
    await owner.goto(`${HERE}/${at}`)
    await checkPage(owner, `sharing-${page}`)
  }

  await owner.goto(`${HERE}?q=${encodeURIComponent(name)}`)
  await main.getByRole('link', { name }).click()
  await owner.getByRole('link', { name: 'Chi tiền, tạm ứng' }).click()
  await owner.getByText('Tiền mặt').click()
  await owner.getByLabel('Số tiền').fill('200.000')
  await checkPage(owner, 'sharing-pay')
  await owner.getByRole('button', { name: 'Ghi phiếu chi' }).click()
  await expect(owner.getByRole('heading', { level: 1 })).toContainText('Phiếu chi tạm ứng')
  await checkPage(owner, 'sharing-voucher')
  await main.getByRole('link', { name }).first().click()
  await expect(owner.getByText('Đã nhận trước 200.000 đ').first()).toBeVisible()
  await checkPage(owner, 'sharing-member')

  const household = await open(undefined, { javaScriptEnabled: false })
  await household.goto(pathname)
  await expect(household.getByRole('heading', { level: 1 })).toContainText(name)
  await expect(household.getByRole('main')).toContainText('200.000')
  await expect(household.getByRole('main')).toContainText(/38\s(kg|lít|chiếc)/)
  await checkPage(household, 'sharing-household')

  await owner.getByText('Đổi mã mới…').click()
  await owner.getByRole('button', { name: 'Đổi mã' }).click()
  await expect(owner.getByText('Đã đổi mã.')).toBeVisible()
  expect((await household.goto(pathname))?.status()).toBe(404)

  const packer = await open('seller-packer')
  expect((await packer.goto(HERE))?.status()).toBe(404)
})
