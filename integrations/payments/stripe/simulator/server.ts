/**
 * The Stripe simulator as a process: `PORT=4013 MARKET_URL=http://localhost:3000 STRIPE_SECRET_KEY=sk_test_…
 * STRIPE_WEBHOOK_SECRET=whsec_… tsx server.ts`. Says where it listens in one line of JSON on stdout, and stops on
 * SIGTERM or SIGINT.
 */
import { runProcess } from '../../simulation/run-process.ts'
import { readSettings } from './settings.ts'
import { startSimulator } from './simulator.ts'

runProcess('stripe', readSettings(process.env), startSimulator)
