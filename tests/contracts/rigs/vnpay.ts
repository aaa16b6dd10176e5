import type { RawNotice, StartAnswer } from '#integrations/payments/contract.ts'
import { vnpayGateway } from '#integrations/payments/vnpay/gateway.ts'
import { signParameters } from '#integrations/payments/vnpay/signature.ts'
import type { PayerAct } from '#integrations/payments/vnpay/simulator/acts.ts'
import { startSimulator } from '#integrations/payments/vnpay/simulator/simulator.ts'
import { HASTE, PATIENCE, type GatewayRig } from '../gateway-rig.ts'
import { answerBy, startMailbox } from '../mailbox.ts'

const terminal = { tmnCode: 'CHOLANG1', hashSecret: 'MADEUPSECRETFORTESTS0123456789AB' }

/** VNPay with its simulator on a port of its own. */
export async function vnpayRig(): Promise<GatewayRig> {
  const mailbox = await startMailbox(
    answerBy(() => {
      if (!patient.notices) throw new Error('VNPay without notices')
      return patient.notices
    }),
  )
  let days = 0
  const now = () => new Date(Date.now() + days * 86_400_000)
  const simulator = await startSimulator({
    port: 0,
    host: '127.0.0.1',
    marketUrl: mailbox.url,
    pauses: [0, 0],
    now,
    ...terminal,
  })
  const payUrl = `${simulator.url}/paymentv2/vpcpay.html`
  const apiUrl = `${simulator.url}/merchant_webapi/api/transaction`
  const gatewayWith = (timeoutMillis: number) =>
    vnpayGateway({ ...terminal, payUrl, apiUrl, timeoutMillis, now })
  const [patient, hasty] = [gatewayWith(PATIENCE), gatewayWith(HASTE)]

  /** As a browser: opens the page, presses a button on it, and does not care where it is sent. */
  async function visit(started: StartAnswer, act: PayerAct, mishap = 'none'): Promise<void> {
    if (started.kind !== 'redirect') throw new Error(`nothing to visit: ${started.kind}`)
    const page = await (await fetch(started.url)).text()
    const token = /name="token" value="([^"]+)"/.exec(page)?.[1]
    if (token === undefined) return
    await fetch(`${simulator.url}/paymentv2/Transaction/Confirm.html`, {
      method: 'POST',
      body: new URLSearchParams({ token, act, mishap, bank: 'NCB', otp: '123456' }),
      redirect: 'manual',
    })
    await simulator.quiet()
  }

  return {
    get gateway() {
      return simulator.world.state === 'slow' ? hasty : patient
    },
    payer: {
      pay: (started) => visit(started, 'pay'),
      decline: (started) => visit(started, 'no-money'),
      cancel: (started) => visit(started, 'cancel'),
      payLess: (started) => visit(started, 'pay', 'amount-changed'),
    },
    posted: () => mailbox.posted,
    changeAmount: (notice) => withQuery(notice, (query) => query.replace(/(vnp_Amount=)(\d)/, raiseDigit)),
    forge: (notice) =>
      withQuery(notice, (query) => signed(new URLSearchParams(query), `${terminal.hashSecret}-guessed`)),
    async strange() {
      const words = {
        vnp_Amount: '18500000',
        vnp_BankCode: 'NCB',
        vnp_PayDate: '20261122090405',
        vnp_ResponseCode: '00',
        vnp_TmnCode: terminal.tmnCode,
        vnp_TransactionNo: '14422574',
        vnp_TransactionStatus: '00',
        vnp_TxnRef: 'NOBODYSATTEMPT',
      }
      const query = signed(new URLSearchParams(words), terminal.hashSecret)
      return { headers: {}, query, body: '', receivedAt: new Date() }
    },
    world: {
      become(state) {
        simulator.world.state = state
      },
      async pass() {
        for (const { refunds } of simulator.register.all) {
          for (const refund of refunds) refund.finalAt = new Date()
        }
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

function withQuery(notice: RawNotice, change: (query: string) => string): RawNotice {
  return { ...notice, query: change(notice.query ?? '') }
}

function signed(parameters: URLSearchParams, secret: string): string {
  parameters.set('vnp_SecureHash', signParameters(parameters, secret))
  return parameters.toString()
}

function raiseDigit(_: string, name: string, digit: string): string {
  return `${name}${(Number(digit) + 1) % 10}`
}
