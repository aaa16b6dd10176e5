import { test as base, expect, type BrowserContext, type Page } from '@playwright/test'
import { demoAccounts } from '#prisma/seed/demo-accounts.ts'

export { expect } from '@playwright/test'

type Role = (typeof demoAccounts)[number]['role']

interface Journey {
  /** Where the market is. */
  readonly market: string
  /** Signs this page's browser in as one of the demo's people, by the sign-in page itself. */
  readonly signIn: (page: Page, role: Role) => Promise<void>
}

/** Anything that a visitor would never report and that must never happen: it fails the journey at its end. */
function watch(context: BrowserContext, complaints: string[]): void {
  context.on('response', (answer) => {
    if (answer.status() >= 500) complaints.push(`${answer.status()} ${answer.request().method()} ${answer.url()}`)
  })
  context.on('console', (message) => {
    // A refused form (422) and a page that is not there (404) are answers, which Chromium reports as errors.
    const answered = /Failed to load resource: the server responded with a status of 4\d\d/.test(message.text())
    if (message.type() === 'error' && !answered) complaints.push(`console: ${message.text()}`)
  })
  context.on('weberror', (error) => complaints.push(`script: ${error.error().message}`))
}

/** A journey of one person through the market. Fails on a console error, a CSP violation or a 5xx. */
export const test = base.extend<Journey>({
  baseURL: async ({}, use) => use(process.env.MARKET_URL),
  market: async ({ baseURL }, use) => use(baseURL ?? ''),
  context: async ({ context }, use) => {
    const complaints: string[] = []
    watch(context, complaints)
    await use(context)
    expect(complaints).toEqual([])
  },
  signIn: async ({}, use) => {
    await use(async (page, role) => {
      const account = demoAccounts.find((each) => each.role === role)
      if (!account) throw new Error(`the demo has no ${role}`)
      await page.goto('/dang-nhap')
      await page.getByLabel('Số điện thoại').fill(account.phone)
      await page.getByLabel('Mật khẩu').fill(account.password)
      await page.getByRole('main').getByRole('button', { name: 'Đăng nhập' }).click()
      await expect(page).toHaveURL(/\/tai-khoan$/)
    })
  },
})
