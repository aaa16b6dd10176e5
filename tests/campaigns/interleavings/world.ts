import { subscriptions } from '#app/wiring-facts.server.ts'
import type { PaymentMethod } from '#app/features/payments/index.ts'
import { receiveNotice } from '#app/features/payments/index.server.ts'
import { fixedClock } from '#app/kernel/clock.ts'
import type { Call } from '#app/platform/call.ts'
import type { RootDb } from '#app/platform/db/client.server.ts'
import type { RawNotice } from '#integrations/payments/contract.ts'
import { anOperator } from '#tests/factories/catalogue.ts'
import { characters, gatewayDouble, type GatewayDouble } from '#tests/factories/gateway-double.ts'
import { callMaker, MARKET_NOW } from '#tests/factories/market.ts'
import { bankDouble, type BankDouble } from './bank.ts'

export interface OrderInWorld {
  readonly orderId: string
  readonly code: string
  readonly token: string
  readonly parts: readonly string[]
}

/** A notice on its way to the market. */
export interface Letter {
  readonly provider: string
  readonly notice: RawNotice
}

/** The market of one run with everything outside of it, which keeps its own truth. */
export interface World {
  readonly root: RootDb
  readonly clock: ReturnType<typeof fixedClock>
  readonly buyer: Call
  readonly operator: Call
  readonly job: Call
  readonly gateways: readonly GatewayDouble[]
  readonly bank: BankDouble
  readonly orders: OrderInWorld[]
  /** Notices that were written and not sent, and those that were. */
  readonly waiting: Letter[]
  readonly sent: Letter[]
  readonly forged: Letter[]
  readonly strangers: Letter[]
  /** @returns what the sender was told */
  readonly deliver: (letter: Letter) => Promise<number>
}

export const awaitedMethods = ['vietqr', 'payos', 'vnpay', 'stripe'] as const satisfies PaymentMethod[]

/** A fresh outside on a database that other runs have used before. */
export function makeWorld(root: RootDb): World {
  const clock = fixedClock(MARKET_NOW)
  const gateways = characters.map((character) => gatewayDouble(character, clock))
  const bank = bankDouble(clock)
  const callOf = callMaker(root, {
    gateways: Object.fromEntries(gateways.map(({ gateway }) => [gateway.name, gateway])),
    notices: bank.readers,
  })
  const common = { clock, subscriptions }
  const buyer = callOf(common)
  return {
    ...{ root, clock, gateways, bank, buyer },
    operator: callOf({ ...common, actor: anOperator }),
    job: callOf({ ...common, actor: { kind: 'job', name: 'interleavings' } }),
    ...{ orders: [], waiting: [], sent: [], forged: [], strangers: [] },
    async deliver({ provider, notice }) {
      // It arrives now, whenever it was written.
      const raw = { ...notice, receivedAt: clock.now() }
      const answer = await receiveNotice(buyer, provider, raw)
      if (!answer) throw new Error(`nobody hears ${provider}`)
      return answer.status
    },
  }
}

/** Takes what the outside has written since into the post. */
export function collect({ gateways, bank, waiting }: World): void {
  for (const { character, outbox } of gateways) {
    for (const notice of outbox.splice(0)) waiting.push({ provider: character.name, notice })
  }
  waiting.push(...bank.outbox.splice(0))
}
