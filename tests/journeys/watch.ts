import type { BrowserContext } from '@playwright/test'

/** A developer's server reaches for a socket of its own, which the page's policy forbids; a built market has none. */
const developersOwn = /^\[vite\]|^WebSocket (connection to|closed without)/

/**
 * Collects what a visitor would never report and what must never happen: answers of 5xx, scripts that throw, and
 * errors on the console, among which Chromium counts everything that a page's Content-Security-Policy forbids.
 */
export function watch(context: BrowserContext, complaints: string[]): void {
  context.on('response', (answer) => {
    if (answer.status() >= 500)
      complaints.push(`${answer.status()} ${answer.request().method()} ${answer.url()}`)
  })
  context.on('console', (message) => {
    // A refused form (422) and a page that is not there (404) are answers, which Chromium reports as errors.
    const answered = /Failed to load resource: the server responded with a status of 4\d\d/.test(
      message.text(),
    )
    if (message.type() === 'error' && !answered && !developersOwn.test(message.text()))
      complaints.push(`console: ${message.text()}`)
  })
  context.on('weberror', (error) => {
    const { message } = error.error()
    // Chromium's own word when a page with a view transition is left for one of another site, or quickly: no script of ours.
    if (!/^Transition was (aborted|skipped)/.test(message) && !developersOwn.test(message))
      complaints.push(`script: ${message}`)
  })
}
