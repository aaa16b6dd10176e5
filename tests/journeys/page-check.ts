import { mkdirSync } from 'node:fs'
import path from 'node:path'
import AxeBuilder from '@axe-core/playwright'
import { expect, type Browser, type BrowserContext, type Page } from '@playwright/test'

const folder = process.env.SCREENSHOTS_DIR ?? path.resolve('test-results/screenshots')

/** Rules whose answer depends on the scheme and the width. */
const ofSight = ['color-contrast', 'target-size']

/** WCAG 2.2 at level AA, with everything that it takes over from its older versions. */
const wcag = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

const phone = { width: 360, height: 740 }
const desk = { width: 1280, height: 800 }
const sights = [
  { name: '360-light', size: phone, colorScheme: 'light', rules: 'all' },
  { name: '360-dark', size: phone, colorScheme: 'dark', rules: null },
  { name: '1280-light', size: desk, colorScheme: 'light', rules: null },
  { name: '1280-dark', size: desk, colorScheme: 'dark', rules: 'of-sight' },
] as const

/**
 * Looks at a page as it stands, also one that answers a form: axe finds nothing in either scheme, nothing sticks out
 * of a phone, and pictures of it at both sizes and in both schemes lie in SCREENSHOTS_DIR.
 * axe waits for ever where scripts are off, so the same page is drawn in a browser of its own, with the same cookies.
 */
export function pageCheck(browser: Browser, watched: (context: BrowserContext) => void) {
  let looking: Page | undefined
  const lookingPage = async () => {
    if (looking) return looking
    const context = await browser.newContext({
      javaScriptEnabled: true,
      reducedMotion: 'reduce',
      viewport: phone,
    })
    watched(context)
    looking = await context.newPage()
    return looking
  }

  const check = async (page: Page, name: string): Promise<void> => {
    const look = await lookingPage()
    await look.context().addCookies(await page.context().cookies())
    // Pictures further down would come only with scrolling.
    const body = (await page.content()).replaceAll('loading="lazy"', 'loading="eager"')
    const address = page.url()
    await look.route(
      (url) => url.href === address.replace(/#.*$/, ''),
      (route) => route.fulfill({ contentType: 'text/html; charset=utf-8', body }),
    )
    await look.goto(address)
    mkdirSync(folder, { recursive: true })
    for (const sight of sights) {
      await look.setViewportSize(sight.size)
      await look.emulateMedia({ colorScheme: sight.colorScheme })
      if (sight.size === phone) await expectNoOverflow(look, name)
      // As tall as the page: what a bar at the bottom hides is reached by scrolling, which neither axe nor a picture does.
      const height = await look.evaluate(() => document.documentElement.scrollHeight)
      await look.setViewportSize({ width: sight.size.width, height })
      const file = path.join(folder, `${name}-${sight.name}.png`)
      // Without it colours are caught on their way from one scheme to the other.
      await look.screenshot({ path: file, fullPage: true, animations: 'disabled' })
      if (sight.rules) await expectAccessible(look, `${name} ${sight.name}`, sight.rules)
    }
    await look.unrouteAll()
  }
  return { check, close: async () => looking?.context().close() }
}

async function expectAccessible(page: Page, name: string, rules: 'all' | 'of-sight'): Promise<void> {
  // Our pages have no frames, so axe need not carry its results into a page of their own; nor does anyone read what passed.
  const axe = new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ['violations'] })
  const { violations } = await (rules === 'all' ? axe.withTags(wcag) : axe.withRules(ofSight)).analyze()
  const found = violations.flatMap(({ id, help, nodes }) =>
    nodes.map((node) => `${id}: ${help}: ${node.target.join(' ')}`),
  )
  expect.soft(found, `axe on ${name}`).toEqual([])
}

async function expectNoOverflow(page: Page, name: string): Promise<void> {
  const wide = await page.evaluate(() => document.documentElement.scrollWidth)
  expect.soft(wide, `${name} scrolls sideways on a phone`).toBeLessThanOrEqual(phone.width)
}
