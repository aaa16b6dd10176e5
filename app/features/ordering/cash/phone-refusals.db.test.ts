import { beforeAll, describe, expect, it } from 'vitest'
import {
  listCashLimits,
  listNearLimit,
  markDelivered,
  placeOrder,
  quoteCheckout,
  readCashLimit,
  refuseSellerOrder,
  setCashLimit,
} from '#app/features/ordering/index.server.ts'
import { fixedClock } from '#app/kernel/clock.ts'
import { unwrap } from '#app/kernel/result.ts'
import { userIdOf } from '#app/platform/actor.ts'
import type { Call } from '#app/platform/call.ts'
import { anOperator } from '#tests/factories/catalogue.ts'
import {
  anOrderForm,
  aStall,
  callMaker,
  MARKET_NOW,
  somePlaces,
  type Stall,
} from '#tests/factories/market.ts'
import { aSentParcel, newPhone } from '#tests/factories/parcels.ts'
import { testDatabase } from '#tests/setup/test-database.ts'

let call: Call
let stall: Stall

beforeAll(async () => {
  call = callMaker(testDatabase().root)({ actor: anOperator })
  await somePlaces(call)
  stall = await aStall(call, { packs: 100 })
})

const sent = (trackingCode: string, phone: string) =>
  aSentParcel(call, stall, { carrier: 'Giao Hàng Nhanh', trackingCode, phone })

describe('a phone that sends parcels back', () => {
  it('is not offered cash from the limit on, and may pay otherwise', async () => {
    const limit = { mostRefused: 2, share: null, days: 30 }
    await setCashLimit(call, limit)
    await setCashLimit(call, limit)
    expect(await call.db.cashLimit.count()).toBe(1)
    expect(await readCashLimit(call)).toEqual(limit)
    const phone = newPhone()
    const form = await anOrderForm(call, stall, { method: 'cash_on_delivery', buyer: { name: 'Ba', phone } })
    const quote = () => quoteCheckout(call, { ...form, phone })
    for (const trackingCode of ['GHNF1', 'GHNF2']) {
      expect((await quote()).cashNotOffered).toBe(false)
      const { code } = await sent(trackingCode, phone)
      unwrap(await refuseSellerOrder(call, { code, reason: 'không nghe máy' }))
    }
    const { methods, cashNotOffered } = await quote()
    expect(cashNotOffered).toBe(true)
    expect(methods.map(({ method }) => method)).toEqual(['vietqr'])
    expect(await placeOrder(call, form)).toMatchObject({
      failure: { key: 'order:failure.cash_not_offered', field: 'method' },
    })
    expect(await listNearLimit(call)).toContainEqual(
      expect.objectContaining({ phone, refused: 2, ended: 2, barred: true }),
    )
    expect(await placeOrder(call, { ...form, method: 'vietqr' })).toMatchObject({ ok: true })
    expect((await quoteCheckout(call, { ...form, phone: newPhone() })).cashNotOffered).toBe(false)
  })

  it('is not offered cash from a share of its parcels on either, counted over the days that the operator sets', async () => {
    const limit = { mostRefused: 50, share: { basisPoints: 6_000, ofAtLeast: 3 }, days: 30 }
    await setCashLimit(call, limit)
    expect((await listCashLimits(call))[0]).toMatchObject({ ...limit, setBy: null })
    expect(
      await call.db.auditRecord.findFirst({
        where: { action: 'ordering.cash-limit' },
        orderBy: { id: 'desc' },
      }),
    ).toMatchObject({
      ...{ actorUserId: userIdOf(anOperator), subjectType: 'CashLimit' },
      details: { mostRefused: 50, days: 30, shareBp: 6_000, shareOf: 3 },
    })
    const phone = newPhone()
    const offered = async (of = call) => {
      const form = await anOrderForm(of, stall, { method: 'cash_on_delivery', buyer: { name: 'Tư', phone } })
      return !(await quoteCheckout(of, { ...form, phone })).cashNotOffered
    }
    const refuse = async (trackingCode: string) => {
      const { code } = await sent(trackingCode, phone)
      unwrap(await refuseSellerOrder(call, { code, reason: 'không nhận' }))
    }
    const row = async () => (await listNearLimit(call)).find((one) => one.phone === phone)

    unwrap(await markDelivered(call, { code: (await sent('GHNS1', phone)).code }))
    expect(await row()).toBeUndefined()
    await refuse('GHNS2')
    expect(await offered()).toBe(true)
    expect(await row()).toMatchObject({ refused: 1, ended: 2, barred: false })
    await refuse('GHNS3')
    expect(await offered()).toBe(false)
    expect(await row()).toMatchObject({ refused: 2, ended: 3, barred: true })

    const muchLater = new Date(new Date(MARKET_NOW).getTime() + 31 * 24 * 60 * 60 * 1000).toISOString()
    const then = callMaker(testDatabase().root)({ actor: anOperator, clock: fixedClock(muchLater) })
    expect(await offered(then)).toBe(true)
  })
})
