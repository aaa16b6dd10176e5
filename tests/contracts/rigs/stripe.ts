import type { StartAnswer } from '#integrations/payments/contract.ts'
import { stripeGateway } from '#integrations/payments/stripe/gateway.ts'
import { signStripe } from '#integrations/payments/stripe/signature.ts'
import { eventObject } from '#integrations/payments/stripe/simulator/objects.ts'
import { startSimulator } from '#integrations/payments/stripe/simulator/simulator.ts'
import type { RunningSimulator } from '#integrations/payments/stripe/simulator/simulator.ts'
import { HASTE, PATIENCE, type GatewayRig } from '../gateway-rig.ts'
import { answerBy, startMailbox } from '../mailbox.ts'

const keys = { secretKey: 'sk_test_demo', webhookSecret: 'whsec_demo' }

export interface StripeRig extends GatewayRig {
  readonly simulator: RunningSimulator
  /** Sends the pay page's form, and settles once every notice of it has been posted. */
  act(started: StartAnswer, fields: Record<string, string>): Promise<Response>
}

/** Stripe with its simulator on a port of its own. Who goes back from its page does nothing at Stripe. */
export async function stripeRig(): Promise<StripeRig> {
  const mailbox = await startMailbox(answerBy(() => reader()))
  let days = 0
  const now = () => new Date(Date.now() + days * 86_400_000)
  const address = { port: 0, host: '127.0.0.1', marketUrl: mailbox.url }
  const simulator = await startSimulator({ ...address, ...keys, pauses: [0, 0], lateMillis: 0, now })
  const options = { ...keys, apiUrl: simulator.url, networkRetries: 0, smallestAmount: 15_000n, now }
  const patient = stripeGateway({ ...options, timeoutMillis: PATIENCE })
  const hasty = stripeGateway({ ...options, timeoutMillis: HASTE })
  let slow = false
  function reader() {
    if (!patient.notices) throw new Error('Stripe posts notices')
    return patient.notices
  }
  async function act(started: StartAnswer, fields: Record<string, string>): Promise<Response> {
    if (started.kind !== 'redirect') throw new Error(`no page of Stripe in ${started.kind}`)
    const form = { method: 'POST', body: new URLSearchParams(fields), redirect: 'manual' } as const
    const response = await fetch(started.url, form)
    await simulator.account.postman.settled()
    return response
  }
  const pay = { act: 'pay', card: '4242424242424242' }
  return {
    simulator,
    get gateway() {
      return slow ? hasty : patient
    },
    act,
    payer: {
      async pay(started) {
        await act(started, pay)
      },
      async decline(started) {
        await act(started, { act: 'decline' })
      },
      async payLess(started) {
        await act(started, { ...pay, fault: 'less' })
      },
    },
    posted: () => mailbox.posted,
    changeAmount(notice) {
      const body = notice.body.replace(
        /("amount_total": \d+)(\d)/,
        (_, digits, last) => `${digits}${9 - last}`,
      )
      return { ...notice, body }
    },
    forge(notice) {
      const [, seconds] = /t=(\d+)/.exec(notice.headers['stripe-signature'] ?? '') ?? []
      const signature = signStripe(notice.body, new Date(Number(seconds) * 1000), 'whsec_guessed')
      return { ...notice, headers: { ...notice.headers, 'stripe-signature': signature } }
    },
    async strange() {
      const receivedAt = new Date()
      const seconds = Math.floor(receivedAt.getTime() / 1000)
      const session = simulator.account.print({
        id: 'cs_test_strange',
        created: seconds,
        expiresAt: seconds + 1_800,
        attempt: 'of-another-shop',
        metadata: {},
        intentMetadata: {},
        name: 'T-shirt',
        amount: 25_000,
        language: 'en',
        successUrl: 'https://elsewhere.example/',
        cancelUrl: null,
        status: 'complete',
        intent: 'pi_strange',
        payment: {
          intent: 'pi_strange',
          charge: 'ch_strange',
          transaction: 'txn_strange',
          amount: 25_000,
          fee: 8_850,
          at: seconds,
          refundsFail: false,
        },
        declined: false,
      })
      const body = JSON.stringify(eventObject('evt_strange', 'checkout.session.completed', session, seconds))
      const signature = signStripe(body, receivedAt, keys.webhookSecret)
      return { headers: { 'stripe-signature': signature }, body, receivedAt }
    },
    world: {
      become(state) {
        slow = state === 'slow'
        simulator.become({ state, latencyMillis: 0 })
      },
      nextDay() {
        days += 1
      },
    },
    async stop() {
      await simulator.stop()
      await mailbox.stop()
    },
  }
}
