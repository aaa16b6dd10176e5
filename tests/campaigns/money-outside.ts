import { appendFileSync, existsSync, readFileSync } from 'node:fs'
import type { Actor } from '#app/platform/actor.ts'
import type { RootDb } from '#app/platform/db/client.server.ts'
import type { PaymentGateway, RefundAnswer, RefundRequest } from '#integrations/payments/contract.ts'
import { toldByAll } from './signed-senders.ts'
import { wholeMarket } from './whole-market.ts'

/** What a gateway sent back, a line each: it outlives whoever asked for it. */
export const sentBack = (file: string): { refundId: string; amount: bigint }[] =>
  !existsSync(file)
    ? []
    : readFileSync(file, 'utf8')
        .split('\n')
        .filter((line) => line !== '')
        .map((line) => {
          const [refundId = '', amount = '0'] = line.split(' ')
          return { refundId, amount: BigInt(amount) }
        })

/** VNPay as the market feels it, whose memory is a file: the same refund asked twice is sent once. */
function gatewayOn(file: string): PaymentGateway {
  const { vnpay } = toldByAll.gateways
  const isSent = (refundId: string) => sentBack(file).some((one) => one.refundId === refundId)
  const tell = (refundId: string): RefundAnswer =>
    isSent(refundId) ? { kind: 'refunded', gatewayReference: `back-${refundId}` } : { kind: 'unknown' }
  const refund = ({ refundId, amount }: RefundRequest) => {
    if (!isSent(refundId)) appendFileSync(file, `${refundId} ${amount}\n`)
    return Promise.resolve(tell(refundId))
  }
  const queryRefund = ({ refundId }: RefundRequest) => Promise.resolve(tell(refundId))
  return { ...vnpay, query: () => Promise.resolve({ kind: 'pending' }), refund, queryRefund }
}

const operatorNamed = (userId: string): Actor => ({
  ...{ kind: 'person', userId, name: userId, staff: null, officer: null, operator: true },
})

/** The people who move money, on one database and one outside. */
export function moneyPeople(root: RootDb, file: string) {
  const callOf = wholeMarket(root, {
    ...toldByAll,
    gateways: { ...toldByAll.gateways, vnpay: gatewayOn(file) },
  })
  const as = (actor: Actor) => callOf({ actor })
  return {
    buyer: as({ kind: 'visitor' }),
    maker: as(operatorNamed('maker')),
    approver: as(operatorNamed('approver')),
    job: as({ kind: 'job', name: 'kill-money' }),
  }
}

export type MoneyPeople = ReturnType<typeof moneyPeople>
