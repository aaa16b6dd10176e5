import { simulatorJournal } from '#app/cli/simulator-journal.ts'
import { demoSettings } from '#app/platform/config/demo-settings.ts'
import type { PaymentGateway } from '#integrations/payments/contract.ts'
import { payosGateway } from '#integrations/payments/payos/gateway.ts'
import { startSimulator as startPayos } from '#integrations/payments/payos/simulator/simulator.ts'
import { stripeGateway } from '#integrations/payments/stripe/gateway.ts'
import { startSimulator as startStripe } from '#integrations/payments/stripe/simulator/simulator.ts'
import { vnpayGateway } from '#integrations/payments/vnpay/gateway.ts'
import { startSimulator as startVnpay } from '#integrations/payments/vnpay/simulator/simulator.ts'
import { PATIENCE } from './gateway-rig.ts'

/** The demo's gateways with what they remember in `dataDir`, as the demo starts them; nobody hears their notices. */
export async function openPastTrade(dataDir: string): Promise<{
  readonly gateways: Readonly<Record<'vnpay' | 'payos' | 'stripe', PaymentGateway>>
  stop(): Promise<void>
}> {
  const at = (name: 'vnpay' | 'payos' | 'stripe') => ({
    ...{ port: 0, host: '127.0.0.1', marketUrl: 'http://127.0.0.1:9', pauses: [] },
    journalFolder: simulatorJournal(dataDir, name),
  })
  const terminal = { tmnCode: demoSettings.VNPAY_TMN_CODE, hashSecret: demoSettings.VNPAY_HASH_SECRET }
  const keys = {
    clientId: demoSettings.PAYOS_CLIENT_ID,
    apiKey: demoSettings.PAYOS_API_KEY,
    checksumKey: demoSettings.PAYOS_CHECKSUM_KEY,
  }
  const secrets = {
    secretKey: demoSettings.STRIPE_SECRET_KEY,
    webhookSecret: demoSettings.STRIPE_WEBHOOK_SECRET,
  }
  const [vnpay, payos, stripe] = await Promise.all([
    startVnpay({ ...at('vnpay'), ...terminal }),
    startPayos({ ...at('payos'), keys }),
    startStripe({ ...at('stripe'), ...secrets }),
  ])
  const asked = { timeoutMillis: PATIENCE, now: () => new Date() }
  return {
    gateways: {
      vnpay: vnpayGateway({
        ...{ ...terminal, ...asked, payUrl: `${vnpay.url}/paymentv2/vpcpay.html` },
        apiUrl: `${vnpay.url}/merchant_webapi/api/transaction`,
      }),
      payos: payosGateway({ ...keys, ...asked, apiUrl: payos.url }),
      stripe: stripeGateway({ ...secrets, ...asked, apiUrl: stripe.url, smallestAmount: 15_000n }),
    },
    async stop() {
      await Promise.all([vnpay.stop(), payos.stop(), stripe.stop()])
    },
  }
}
