import { expect, test } from './journey.ts'

test.use({ javaScriptEnabled: false })

/** Letters that only Vietnamese has. */
const vietnamese = /[ăâđêôơưáàảãạéèẻẽẹíìỉĩịóòỏõọúùủũụýỳỷỹỵ]/i

test('the language is changed on the page where one stands, and stays', async ({ page, checkPage }) => {
  await page.goto('/tim-kiem?q=mat+ong')
  await page.getByRole('link', { name: 'English' }).click()
  await expect(page).toHaveURL(/\/en\/tim-kiem\?q=mat\+ong$/)
  await expect(page.locator('html')).toHaveAttribute('lang', 'en')
  await checkPage(page, 'english-search')
  await page.getByRole('main').locator('a[href^="/en/san-pham/"]').first().click()
  await expect(page).toHaveURL(/\/en\/san-pham\//)
  await checkPage(page, 'english-product')
  await page.getByRole('link', { name: 'Tiếng Việt' }).click()
  await expect(page).toHaveURL(/localhost:\d+\/san-pham\//)
  await expect(page.locator('html')).toHaveAttribute('lang', 'vi')
})

const pages = [
  ['home', '/en'],
  ['cart', '/en/gio-hang'],
  ['find-order', '/en/tra-cuu'],
  ['sign-in', '/en/dang-nhap'],
  ['not-there', '/en/khong-co'],
] as const
for (const [name, path] of pages) {
  test(`${name} is in English`, async ({ page, checkPage }) => {
    await page.goto(path)
    await expect(page.locator('html')).toHaveAttribute('lang', 'en')
    const heading = await page.getByRole('heading', { level: 1 }).innerText()
    expect(heading).not.toMatch(vietnamese)
    await checkPage(page, `english-${name}`)
  })
}
