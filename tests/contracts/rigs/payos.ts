import type { RawNotice, StartAnswer } from '#integrations/payments/contract.ts'
import { payosGateway } from '#integrations/payments/payos/gateway.ts'
import { signPayosData } from '#integrations/payments/payos/signature.ts'
import { startSimulator } from '#integrations/payments/payos/simulator/simulator.ts'
import type { deeds } from '#integrations/payments/payos/simulator/deeds.ts'
import { HASTE, PATIENCE, type GatewayRig } from '../gateway-rig.ts'
import { answerBy, startMailbox } from '../mailbox.ts'

const keys = { clientId: 'demo-client', apiKey: 'demo-api-key', checksumKey: 'demo-checksum-key' }

/** payOS with its simulator on a port of its own. It cannot refund, and no payer is ever declined: they go away. */
export async function payosRig(): Promise<GatewayRig> {
  const mailbox = await startMailbox(answerBy(() => reader()))
  const address = { port: 0, host: '127.0.0.1', marketUrl: mailbox.url }
  const simulator = await startSimulator({ ...address, keys, pauses: [0, 0], slowMillis: 60_000 })
  const now = () => new Date()
  const gatewayWith = (timeoutMillis: number) =>
    payosGateway({ ...keys, apiUrl: simulator.url, timeoutMillis, now })
  const [patient, hasty] = [gatewayWith(PATIENCE), gatewayWith(HASTE)]
  function reader() {
    if (!patient.notices) throw new Error('payOS posts notices')
    return patient.notices
  }
  async function act(started: StartAnswer, deed: (typeof deeds)[number]): Promise<void> {
    const id = pageOf(started).split('/').at(-1)
    const request = { method: 'POST', body: JSON.stringify({ deed }) }
    const response = await fetch(`${simulator.url}/api/links/${id}`, request)
    if (!response.ok) throw new Error(`the page of payOS answered ${response.status}`)
  }
  return {
    get gateway() {
      return simulator.payos.world === 'slow' ? hasty : patient
    },
    payer: {
      pay: (started) => act(started, 'pay'),
      decline: async () => undefined,
      cancel: (started) => act(started, 'cancel'),
      payLess: (started) => act(started, 'pay-less'),
    },
    posted: () => mailbox.posted,
    changeAmount: (notice) => rewritten(notice, (data) => ({ ...data, amount: Number(data['amount']) + 1 })),
    forge: (notice) => rewritten(notice, (data) => data, 'guessed'),
    async strange() {
      const order = { orderCode: 7_000_001, amount: 25_000n, description: 'CLSTRANGE77' }
      const link = simulator.payos.links.create(
        { ...order, returnUrl: 'https://cho.example/', cancelUrl: 'https://cho.example/', expiredAt: null },
        now(),
      )
      if (!link) throw new Error('the order code is taken')
      const before = mailbox.posted.length
      await simulator.payos.pay(link, { amount: 25_000n, mishap: 'none', delaySeconds: 0 }).finished
      const raw = mailbox.posted[before]
      if (!raw) throw new Error('paid, and nothing was posted')
      return raw
    },
    world: {
      become(state) {
        simulator.payos.world = state
      },
    },
    async stop() {
      await simulator.stop()
      await mailbox.stop()
    },
  }
}

function pageOf(started: StartAnswer): string {
  if (started.kind === 'redirect') return started.url
  if (started.kind === 'show-transfer-code' && started.page !== null) return started.page
  throw new Error(`no page of payOS in ${started.kind}`)
}

/** The notice with other data; signed anew when a key is given, else under its old signature. */
function rewritten(
  notice: RawNotice,
  change: (data: Record<string, unknown>) => Record<string, unknown>,
  checksumKey?: string,
): RawNotice {
  const body = JSON.parse(notice.body)
  const data = change(body.data)
  const signature = checksumKey === undefined ? body.signature : signPayosData(data, checksumKey)
  return { ...notice, body: JSON.stringify({ ...body, data, signature }) }
}
