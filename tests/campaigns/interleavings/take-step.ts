import {
  acceptSellerOrder,
  askAboutOrder,
  cancelSellerOrder,
  handOver,
  markDelivered,
  packSellerOrder,
  payAgain,
  readPacking,
  recordCash,
  refuseSellerOrder,
  releaseHeldGoods,
  returnSellerOrder,
} from '#app/features/ordering/index.server.ts'
import {
  askGateways,
  assignTransfer,
  dismissTransfer,
  askBackAgain,
  dropRefund,
  listKeptMoney,
  markRefundSent,
  refundTransfer,
  requestRefund,
  setRefundDestination,
  sweepExpired,
} from '#app/features/payments/index.server.ts'
import type { BankFeedProvider } from '#integrations/payments/contract.ts'
import { marketAccount } from '#tests/factories/market.ts'
import { signedNow } from './bank.ts'
import { runJobs } from './run-jobs.ts'
import type { Step } from './steps.ts'
import { collect, type Letter, type World } from './world.ts'

const MINUTE = 60_000
const visit = { ipAddress: '203.0.113.7' }

/**
 * Lets one thing happen. Refusals of the market are answers like any other; what it throws ends the run. A second
 * passes with everything, so that no two deeds have the same moment.
 */
export async function takeStep(world: World, step: Step): Promise<void> {
  world.clock.advance(1_000)
  await happen(world, step)
  collect(world)
}

async function happen(world: World, step: Step): Promise<void> {
  const { root, clock, buyer, operator, job, gateways, orders, waiting } = world
  switch (step.name) {
    case 'pay':
      return pay(world, step)
    case 'decline':
    case 'leave': {
      const open = (await attemptsOf(world)).filter(({ status }) => status === 'open')
      const attempt = pick(open, step.some)
      const double = gateways.find(({ character }) => character.name === attempt?.gateway)
      if (attempt) double?.[step.name](attempt.id)
      return
    }
    case 'deliver': {
      const letter = take(waiting, step.some)
      if (letter) await send(world, letter)
      return
    }
    case 'deliver-at-once': {
      const letter = take(waiting, step.some)
      if (letter) await Promise.all(Array.from({ length: step.copies }, () => send(world, letter)))
      return
    }
    case 'repeat': {
      const letter = pick(world.sent, step.some)
      if (letter) await send(world, letter)
      return
    }
    case 'lose': {
      // Who can be asked may lose a notice; nobody could ever learn of a second receipt or of a bank's line.
      const at = waiting.findIndex((letter) => isAskable(world, letter))
      if (at >= 0) waiting.splice(at, 1)
      return
    }
    case 'forge': {
      const letter = pick([...waiting, ...world.sent], step.some)
      const double = gateways.find(({ character }) => character.name === letter?.provider)
      if (!letter || !double) return
      const forged = { ...letter, notice: double.forge(letter.notice, step.how) }
      world.forged.push(forged)
      mustBe(401, await world.deliver(forged), 'a forged notice')
      return
    }
    case 'stranger': {
      const double = pick(gateways, step.some)
      if (!double) return
      const letter = { provider: double.character.name, notice: double.strange() }
      world.strangers.push(letter)
      mustBe(200, await world.deliver(letter), 'a notice for another shop')
      return
    }
    case 'come-back': {
      const order = pick(orders, step.some)
      if (order) await askAboutOrder(buyer, order)
      return
    }
    case 'ask-gateways':
      return void (await askGateways(job))
    case 'wait':
      return clock.advance(step.minutes * MINUTE)
    case 'release': {
      const order = pick(orders, step.some)
      if (order) await releaseHeldGoods(job, order)
      return
    }
    case 'sweep':
      return void (await sweepExpired(job))
    case 'pay-again': {
      const order = pick(orders, step.some)
      if (order) await payAgain(buyer, { ...order, method: step.method, visit })
      return
    }
    case 'cancel-part': {
      const code = pick(partsOf(world), step.some)
      if (code) await cancelSellerOrder(operator, { code, reason: 'Hết hàng' })
      return
    }
    case 'fulfil': {
      const code = pick(partsOf(world), step.some)
      if (code) await fulfil(world, code, step.deeds)
      return
    }
    case 'take-back': {
      const code = pick(partsOf(world), step.some)
      if (!code) return
      if (step.refused) await refuseSellerOrder(operator, { code, reason: 'Không nhận' })
      else await returnSellerOrder(operator, { code, reason: 'Trả lại', sellable: step.sellable })
      return
    }
    case 'take-cash': {
      const code = pick(partsOf(world), step.some)
      const part = code && (await root.sellerOrder.findUniqueOrThrow({ where: { code } }))
      if (part) await recordCash(operator, { code: part.code, amount: part.total })
      return
    }
    case 'give-back-some': {
      const order = pick(orders, step.some)
      const payment =
        order && (await root.payment.findFirst({ where: { orderId: order.orderId }, orderBy: { id: 'asc' } }))
      const cover =
        payment && (await root.paymentCover.findFirstOrThrow({ where: { paymentId: payment.id } }))
      if (!payment || !cover) return
      const key = `some/${payment.id}/${step.amount}`
      const { sellerOrderId } = cover
      const ask = { paymentId: payment.id, sellerOrderId, amount: step.amount, reason: 'Hàng dập', key }
      // Pressed twice is asked once.
      await Promise.all([requestRefund(operator, ask), requestRefund(operator, ask)])
      return
    }
    case 'assign': {
      const transfer = pick(await deskOf(world), step.some)
      const order = pick(orders, step.order)
      if (!transfer || !order) return
      const { amount } = step
      await assignTransfer(operator, {
        transferId: transfer.id,
        orderCode: order.code,
        ...(amount && { amount }),
      })
      return
    }
    case 'refund-transfer': {
      const transfer = pick(await deskOf(world), step.some)
      const { amount } = step
      const ask = { transferId: transfer?.id ?? '', reason: 'Chuyển thừa', ...(amount && { amount }) }
      if (transfer) await refundTransfer(operator, ask)
      return
    }
    case 'dismiss': {
      const transfer = pick(await deskOf(world), step.some)
      if (transfer) await dismissTransfer(operator, { transferId: transfer.id, reason: 'Không phải của chợ' })
      return
    }
    case 'send-by-hand': {
      const refund = pick(await tasksOf(world), step.some)
      if (!refund) return
      const to = { ...marketAccount, holder: 'NGUYEN THI LAN' }
      await setRefundDestination(operator, { refundId: refund.id, to })
      await markRefundSent(operator, { refundId: refund.id, proof: `FT-${refund.id}`, to })
      return
    }
    case 'drop': {
      const refund = pick(await tasksOf(world), step.some)
      if (refund) await dropRefund(operator, { refundId: refund.id, reason: 'Nhầm' })
      // A mistake where its part has ended: it is asked for again before the books are looked at.
      for (const kept of (await listKeptMoney(operator)).rows) await askBackAgain(operator, kept)
      return
    }
    case 'finish-refunds': {
      const busy = gateways.filter((one) => one.givenBack().some(({ state }) => state === 'under-way'))
      return pick(busy, step.some)?.finishRefunds(step.end)
    }
    case 'turn-refund': {
      const double = gateways.find(({ character }) => character.takesBack)
      const ended = double?.givenBack().filter(({ state }) => state !== 'under-way')
      const refund = ended && pick(ended, step.some)
      if (refund) double?.turnRefund(refund.request.refundId)
      return
    }
    case 'dispute': {
      const double = gateways.find(({ character }) => character.name === 'stripe')
      const receipt = double && pick(double.receipts(), step.some)
      if (receipt) double.dispute(receipt.id, `dispute-${receipt.id}`, step.state)
      return
    }
    case 'mood':
      return pick(gateways, step.some)?.become(step.mood)
    case 'work':
      return void (await runJobs(world))
    case 'all-at-once': {
      const order = pick(orders, step.some)
      const letter = take(waiting, step.some)
      if (!order) return
      await Promise.all([
        releaseHeldGoods(job, order),
        askGateways(job),
        ...(letter ? [send(world, letter)] : []),
        payAgain(buyer, { ...order, method: 'vietqr', visit }),
        ...(step.cancel
          ? [cancelSellerOrder(operator, { code: order.parts[0] ?? '', reason: 'Hết hàng' })]
          : []),
      ])
      return
    }
  }
}

/** A payer who pays some attempt of the run, also one that has ended: old tabs stay open. */
async function pay(world: World, step: Extract<Step, { name: 'pay' }>): Promise<void> {
  const attempt = pick(await attemptsOf(world), step.some)
  if (!attempt) return
  const amount = attempt.amount + step.difference
  if (amount <= 0n) return
  const double = world.gateways.find(({ character }) => character.name === attempt.gateway)
  if (double) return void double.pay(attempt.id, amount)
  if (attempt.gateway !== 'vietqr') return
  const feeds: BankFeedProvider[] = step.feeds === 'both' ? ['sepay', 'casso'] : [step.feeds]
  world.bank.transfer(
    amount,
    step.named ? `CT tu 0123 ${attempt.reference.toLowerCase()} toi` : 'tien hang',
    feeds,
  )
}

async function fulfil({ operator }: World, code: string, deeds: number): Promise<void> {
  const way = [
    () => acceptSellerOrder(operator, { code }),
    async () => {
      const lines = (await readPacking(operator, code)) ?? []
      const planned = lines.map(({ orderLineId, quantity, options }) => ({
        orderLineId,
        from: options.slice(0, 1).map(({ stockLevelId }) => ({ stockLevelId, quantity })),
      }))
      return packSellerOrder(operator, { code, lines: planned })
    },
    () => handOver(operator, { code }),
    () => markDelivered(operator, { code }),
  ]
  for (const deed of way.slice(0, deeds)) await deed()
}

/** Sends a notice; what is not taken for good is sent again later, as every sender does. */
export async function send(world: World, letter: Letter): Promise<void> {
  const status = await world.deliver(signedNow(letter, world.clock.now()))
  if (status === 200) world.sent.push(letter)
  else if (status === 503) world.waiting.push(letter)
  else throw new Error(`a genuine notice of ${letter.provider} was answered ${status}`)
}

function isAskable({ gateways }: World, { provider, notice }: Letter): boolean {
  const double = gateways.find(({ character }) => character.name === provider)
  return double !== undefined && double.isAskable(notice)
}

const attemptsOf = ({ root, orders }: World) =>
  root.paymentAttempt.findMany({
    where: { payment: { orderId: { in: orders.map(({ orderId }) => orderId) } } },
    orderBy: { id: 'asc' },
  })

/** The desk, as far as this run's outside has filled it. */
const deskOf = async ({ root, gateways, bank }: World) =>
  root.bankTransaction.findMany({
    where: {
      match: { in: ['under', 'over', 'late', 'duplicate', 'unknown'] },
      resolvedAt: null,
      OR: [
        { bankReference: { in: bank.movements.map(({ reference }) => reference) } },
        { providerId: { in: gateways.flatMap((double) => double.receipts().map(({ id }) => id)) } },
      ],
    },
    orderBy: { id: 'asc' },
  })

const tasksOf = ({ root, orders }: World) =>
  root.refund.findMany({
    where: {
      status: 'awaiting_operator',
      OR: [
        { payment: { orderId: { in: orders.map(({ orderId }) => orderId) } } },
        { transfer: { attempt: { payment: { orderId: { in: orders.map(({ orderId }) => orderId) } } } } },
      ],
    },
    orderBy: { id: 'asc' },
  })

const partsOf = ({ orders }: World) => orders.flatMap(({ parts }) => parts)

const pick = <T>(items: readonly T[], some: number): T | undefined => items[some % Math.max(items.length, 1)]

function take<T>(items: T[], some: number): T | undefined {
  return items.length === 0 ? undefined : items.splice(some % items.length, 1)[0]
}

function mustBe(expected: number, status: number, what: string): void {
  if (status !== expected) throw new Error(`${what} was answered ${status}`)
}
