/**
 * The Stripe simulator as a process: `PORT=4013 MARKET_URL=http://localhost:3000 STRIPE_SECRET_KEY=sk_test_…
 * STRIPE_WEBHOOK_SECRET=whsec_… tsx server.ts`. Says where it listens in one line of JSON on stdout, and stops on
 * SIGTERM or SIGINT.
 */
import { readSettings } from './settings.ts'
import { startSimulator } from './simulator.ts'

const settings = readSettings(process.env)
if (settings.ok) {
  startSimulator(settings.value).then(
    (simulator) => {
      process.stdout.write(`${JSON.stringify({ listening: simulator.url })}\n`)
      for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => void simulator.stop())
    },
    (error: unknown) => fail(error instanceof Error ? error.message : String(error)),
  )
} else {
  fail(settings.message)
}

function fail(message: string): void {
  process.stderr.write(`stripe simulator: ${message}\n`)
  process.exitCode = 1
}
