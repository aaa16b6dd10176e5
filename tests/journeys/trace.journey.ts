import { gzipSync } from 'node:zlib'
import type { Page } from '@playwright/test'
import { codeOfLot } from './demo-lots.ts'
import { expect, test } from './journey.ts'
import { openGoodsOf } from './shopping.ts'

test.use({ javaScriptEnabled: false })

/** The code of the lot that the product shown is sold from. */
async function codeOnSale(page: Page): Promise<string> {
  const story = page.getByRole('link', { name: 'Đọc câu chuyện của lô này' })
  return ((await story.getAttribute('href')) ?? '').split('/').at(-1) ?? ''
}

test('a lot in date is good, and its chain of days can be checked', async ({ page, checkPage }) => {
  await page.goto(`/t/${await codeOfLot('told')}`)
  await expect(page.getByText('Lô này đúng và còn hạn')).toBeVisible()
  await expect(page.getByRole('heading', { name: 'Những ngày của lô này' })).toBeVisible()
  await expect(page.getByRole('heading', { name: 'Giấy tờ' })).toBeVisible()
  await checkPage(page, 'trace-good')
  await page.getByRole('link', { name: 'Tự kiểm chứng chuỗi ghi chép' }).click()
  await expect(page.getByText('Chuỗi nguyên vẹn')).toBeVisible()
  await checkPage(page, 'trace-chain')
})

const troubles = [
  ['expired', 'Lô này đã hết hạn'],
  ['recalled', 'Lô này đang bị thu hồi'],
] as const
for (const [status, words] of troubles) {
  test(`a lot that is ${status} says so before anything else`, async ({ page, checkPage }) => {
    await page.goto(`/t/${await codeOfLot(status)}`)
    await expect(page.getByText(words)).toBeVisible()
    await expect(page.getByText('Lô này đúng và còn hạn')).toBeHidden()
    await checkPage(page, `trace-${status}`)
  })
}

test('a lot that its seller holds back says so, until it is on sale again', async ({
  page,
  open,
  checkPage,
}) => {
  await openGoodsOf(page, 'HTX Ong Mây Ngàn', 3)
  const code = await codeOnSale(page)
  const packer = await open('seller-packer')
  await packer.goto(`/ban-hang/lo/${code}`)
  await packer.getByText('Tạm ngừng bán lô này…').click()
  await packer.getByLabel('Vì sao?').last().fill('Chờ kết quả kiểm nghiệm')
  await packer.getByRole('button', { name: 'Tạm ngừng bán' }).click()
  await expect(packer.getByText('Lô đã tạm ngừng bán.')).toBeVisible()
  await page.goto(`/t/${code}`)
  await expect(page.getByText('Lô này đang tạm dừng bán')).toBeVisible()
  await expect(page.getByText('Chờ kết quả kiểm nghiệm')).toBeVisible()
  await checkPage(page, 'trace-held')

  await packer.getByText('Bán lại lô này…').click()
  await packer.getByLabel('Vì sao?').last().fill('Kiểm nghiệm đạt')
  await packer.getByRole('button', { name: 'Bán lại' }).click()
  await expect(packer.getByText('Lô đã bán lại.')).toBeVisible()
  await page.reload()
  await expect(page.getByText('Lô này đúng và còn hạn')).toBeVisible()
})

test('a code that is nobody’s or mistyped is told apart, and can be typed again', async ({
  page,
  checkPage,
}) => {
  await openGoodsOf(page, 'HTX Ong Mây Ngàn')
  const code = await codeOnSale(page)
  const [first = ''] = code
  const slip = `${first === 'K' ? 'M' : 'K'}${code.slice(1)}`
  expect((await page.goto(`/t/${slip}`))?.status()).toBe(404)
  await expect(page.getByText('Mã này gõ chưa đúng')).toBeVisible()
  await checkPage(page, 'trace-mistyped')
  // As a person copies it from a jar: lower case, with spaces and dashes.
  await page
    .getByLabel('Gõ lại mã trên gói hàng')
    .fill(`${code.slice(0, 4)} ${code.slice(4, 8)}-${code.slice(8)}`.toLowerCase())
  await page.getByRole('button', { name: 'Xem lô này' }).click()
  await expect(page).toHaveURL(new RegExp(`/t/${code}$`))
  await expect(page.getByText('Lô này đúng và còn hạn')).toBeVisible()
})

/** Everything that a first visit brings but pictures, in bytes as they travel, and the scripts among it. */
async function weigh(page: Page, address: string) {
  const coming: Promise<{ url: string; kind: string; bytes: number }>[] = []
  page.on('response', (answer) => {
    const kind = answer.request().resourceType()
    if (kind === 'image') return
    const sized = answer.body().then((body) => ({
      url: answer.url(),
      kind,
      // Fonts are compressed in themselves; all else travels at least as small as gzip makes it.
      bytes: kind === 'font' ? body.length : gzipSync(body).length,
    }))
    coming.push(sized)
  })
  await page.goto(address, { waitUntil: 'networkidle' })
  const all = await Promise.all(coming)
  return { all, bytes: all.reduce((sum, { bytes }) => sum + bytes, 0) }
}

test.describe('what a phone has to fetch', () => {
  test.use({ javaScriptEnabled: true })

  test('a trace page brings no framework and less than 30 kB before pictures', async ({ page }) => {
    const { all, bytes } = await weigh(page, `/t/${await codeOfLot('told')}`)
    expect(all.filter(({ kind }) => kind === 'font')).toEqual([])
    expect(all.flatMap(({ kind, url }) => (kind === 'script' ? [new URL(url).pathname] : []))).toEqual([
      '/scripts/market.js',
    ])
    expect(bytes).toBeLessThan(30_000)
  })

  for (const address of ['/', '/tim-kiem?q=mat+ong', '/gio-hang']) {
    test(`the shop's ${address} brings less than 50 kB before pictures`, async ({ page }) => {
      const { all, bytes } = await weigh(page, address)
      expect(bytes, JSON.stringify(all)).toBeLessThan(50_000)
    })
  }
})
