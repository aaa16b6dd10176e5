import ExcelJS from 'exceljs'
import type { Page } from '@playwright/test'
import { expect, test } from './journey.ts'
import { buyNow, openGoodsOf } from './shopping.ts'

/** All cells of an Excel file that this page's person downloads, as text. */
async function downloadExcel(page: Page, name: string): Promise<string[][]> {
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('heading', { name }).locator('xpath=following::a[contains(., "Excel")][1]').click(),
  ])
  const book = new ExcelJS.Workbook()
  await book.xlsx.readFile(await file.path())
  return book.worksheets.flatMap((sheet) =>
    sheet.getSheetValues().map((row) => (Array.isArray(row) ? row.map((cell) => String(cell ?? '')) : [])),
  )
}

test('a sale reaches an officer within five seconds, on the page and in Excel; another commune’s officer never', async ({
  page,
  open,
  checkPage,
}) => {
  const officer = await open('officer', { viewport: { width: 1280, height: 800 } })
  const ofTamDao = await open('commune-officer')
  await officer.goto('/so?ky=hom-nay')
  await ofTamDao.goto('/so?ky=hom-nay')

  // Made and sold outside Tam Đảo commune.
  await openGoodsOf(page, 'HTX Chè Đồi Sương Sớm')
  const { code } = await buyNow(page, { name: 'Lê Thị Kín', method: 'Trả tiền khi nhận hàng' })
  await expect(officer.getByRole('region', { name: 'Bán ra hôm nay' })).toContainText(code)
  await expect(officer.getByText('Lê Thị Kín')).toBeHidden()
  await checkPage(officer, 'department-today')

  const cells = (await downloadExcel(officer, 'Đơn mới nhất')).flat()
  expect(cells.some((cell) => cell.includes(code))).toBe(true)
  expect(cells.join(' ')).not.toContain('Lê Thị Kín')

  await ofTamDao.reload()
  await expect(ofTamDao.getByText(code)).toBeHidden()
  expect((await downloadExcel(ofTamDao, 'Đơn mới nhất')).flat().join(' ')).not.toContain(code)
})
