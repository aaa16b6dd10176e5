import { existsSync } from 'node:fs'
import { defineConfig } from '@playwright/test'

// Playwright's own browser where it was installed, else Debian's, which .ci/run installs.
const debian = '/usr/bin/chromium'
const executablePath = !process.env.PLAYWRIGHT_BROWSERS_PATH && existsSync(debian) ? debian : undefined

export default defineConfig({
  testDir: 'tests/journeys',
  testMatch: '**/*.journey.ts',
  globalSetup: './tests/journeys/start-market.ts',
  outputDir: 'test-results/browser',
  fullyParallel: true,
  workers: 2,
  forbidOnly: Boolean(process.env.CI),
  // A journey looks closely at many pages, and two cores are shared with the market itself.
  timeout: 180_000,
  // What comes by itself comes within seconds; a machine whose disk stands still for some is no failure of ours.
  expect: { timeout: 30_000 },
  reporter: 'line',
  use: {
    locale: 'vi-VN',
    timezoneId: 'Asia/Ho_Chi_Minh',
    viewport: { width: 360, height: 740 },
    // A step that waits longer waits for something that will not come.
    actionTimeout: 30_000,
    // A trace of every step costs more than most steps; to see one: npx playwright test NAME --trace on.
    trace: 'off',
    launchOptions: {
      executablePath,
      args: [
        ...['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run'],
        ...['--disable-background-networking', '--disable-component-update', '--disable-sync'],
      ],
    },
  },
})
