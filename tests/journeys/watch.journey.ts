import { expect, test } from '@playwright/test'
import { watch } from './watch.ts'

const policy = "default-src 'self'; script-src 'self'"

/** A page that nobody should send, and the words by which the watch must tell. */
const wrong = [
  ['an inline script', '<script>document.title = "ran"</script>', /script/i],
  ['a picture from elsewhere', '<img src="http://elsewhere.invalid/a.png" alt="">', /img|image/i],
  ['an inline style', '<style>p { color: red }</style>', /style/i],
] as const

for (const [what, html, words] of wrong) {
  for (const javaScriptEnabled of [true, false]) {
    // With scripts off an inline script is not even refused: it is not looked at.
    if (!javaScriptEnabled && what === 'an inline script') continue
    test(`the watch hears of ${what} with scripts ${javaScriptEnabled ? 'on' : 'off'}`, async ({
      browser,
    }) => {
      const context = await browser.newContext({ javaScriptEnabled })
      const complaints: string[] = []
      watch(context, complaints)
      const page = await context.newPage()
      await page.route('http://market.invalid/', (route) =>
        route.fulfill({
          contentType: 'text/html',
          headers: { 'Content-Security-Policy': policy },
          body: html,
        }),
      )
      await page.goto('http://market.invalid/')
      await expect.poll(() => complaints.join('\n')).toMatch(/Content Security Policy/)
      expect(complaints.join('\n')).toMatch(words)
      await context.close()
    })
  }
}

test('the watch hears of a script that throws, an error on the console and a 500', async ({ browser }) => {
  const context = await browser.newContext()
  const complaints: string[] = []
  watch(context, complaints)
  const page = await context.newPage()
  await page.route('http://market.invalid/*', (route) =>
    route.request().url().endsWith('/broken')
      ? route.fulfill({ status: 500 })
      : route.fulfill({
          contentType: 'text/html',
          body: '<script>console.error("said"); fetch("/broken"); throw new Error("thrown")</script>',
        }),
  )
  await page.goto('http://market.invalid/')
  for (const heard of ['console: said', 'script: thrown', '500 GET http://market.invalid/broken']) {
    await expect.poll(() => complaints).toContain(heard)
  }
  await context.close()
})
