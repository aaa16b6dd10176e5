import { test as base, expect, type BrowserContextOptions, type Page } from '@playwright/test'
import { demoAccounts } from '#app/features/identity/index.ts'
import { pageCheck } from './page-check.ts'
import { watch } from './watch.ts'

export { expect } from '@playwright/test'

export type Role = (typeof demoAccounts)[number]['role']
type Cookies = Parameters<ReturnType<Page['context']>['addCookies']>[0]

interface Journey {
  /** Where the market is. */
  readonly market: string
  /** What must never happen, as it happens; the journey fails at its end if there is any. */
  readonly complaints: string[]
  /** The browser of one more person, signed in as one of the demo's people or as nobody. */
  readonly open: (who?: Role, options?: BrowserContextOptions) => Promise<Page>
  /** axe, the width of a phone, and pictures of the page as it stands. */
  readonly checkPage: (page: Page, name: string) => Promise<void>
}

interface Worker {
  /** Cookies of a signed-in person; every worker signs each of them in once. */
  readonly cookiesOf: (who: Role) => Promise<Cookies>
}

/** Signs this page's browser in as one of the demo's people, by the sign-in page itself. */
export async function signIn(page: Page, who: Role): Promise<void> {
  const account = demoAccounts.find((each) => each.role === who)
  if (!account) throw new Error(`the demo has no ${who}`)
  await page.goto('/dang-nhap')
  await page.getByLabel('Số điện thoại').fill(account.phone)
  await page.getByLabel('Mật khẩu').fill(account.password)
  await page.getByRole('main').getByRole('button', { name: 'Đăng nhập' }).click()
  await expect(page).toHaveURL(/\/tai-khoan$/)
}

/** A journey of people through the market. Fails on a console error, a CSP violation or a 5xx. */
export const test = base.extend<Journey, Worker>({
  baseURL: async ({ locale: _ }, use) => use(process.env.MARKET_URL),
  market: async ({ baseURL }, use) => use(baseURL ?? ''),
  complaints: async ({ locale: _ }, use) => {
    const complaints: string[] = []
    await use(complaints)
    expect(complaints).toEqual([])
  },
  context: async ({ context, complaints }, use) => {
    watch(context, complaints)
    await use(context)
  },
  cookiesOf: [
    async ({ browser }, use) => {
      const known = new Map<Role, Promise<Cookies>>()
      const fetchCookies = async (who: Role) => {
        const context = await browser.newContext({ baseURL: process.env.MARKET_URL })
        await signIn(await context.newPage(), who)
        const cookies = await context.cookies()
        await context.close()
        return cookies
      }
      await use((who) => {
        const cookies = known.get(who) ?? fetchCookies(who)
        known.set(who, cookies)
        return cookies
      })
    },
    { scope: 'worker' },
  ],
  open: async ({ browser, complaints, cookiesOf }, use) => {
    const contexts: { close: () => Promise<void> }[] = []
    await use(async (who, options) => {
      const context = await browser.newContext(options)
      contexts.push(context)
      watch(context, complaints)
      if (who) await context.addCookies(await cookiesOf(who))
      return context.newPage()
    })
    for (const context of contexts) await context.close()
  },
  checkPage: async ({ browser, complaints }, use) => {
    const { check, close } = pageCheck(browser, (context) => watch(context, complaints))
    await use(check)
    await close()
  },
})
