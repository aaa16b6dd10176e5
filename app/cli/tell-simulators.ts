import { rememberPast as rememberPayos } from '#integrations/payments/payos/simulator/past.ts'
import { emptyJournal } from '#integrations/payments/simulation/journal.ts'
import type { PastPayment } from '#integrations/payments/simulation/past-payment.ts'
import { rememberPast as rememberStripe } from '#integrations/payments/stripe/simulator/past.ts'
import { rememberPast as rememberVnpay } from '#integrations/payments/vnpay/simulator/past.ts'
import { simulatorJournal } from './simulator-journal.ts'

const remember = { vnpay: rememberVnpay, payos: rememberPayos, stripe: rememberStripe } as const

/**
 * Tells the demo's simulated gateways of the trade of its past year, so that they can be asked about it and can give
 * it back. What they knew of a demo before is forgotten with it. They must not run.
 */
export function tellSimulators(dataDir: string, payments: readonly PastPayment[]): void {
  for (const name of ['vnpay', 'payos', 'stripe'] as const) {
    const folder = simulatorJournal(dataDir, name)
    emptyJournal(folder)
    remember[name](
      folder,
      payments.filter(({ gateway }) => gateway === name),
    )
  }
}
