import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type {
  AttemptHandle,
  GatewayName,
  NoticeOutcome,
  StartAnswer,
} from '#integrations/payments/contract.ts'
import type { GatewayRig } from './gateway-rig.ts'
import {
  ask,
  handleOf,
  heardOf,
  newRequest,
  paidAttempt,
  readerOf,
  receiptsOf,
  refundOf,
  startAttempt,
} from './online-attempts.ts'

const unpaid = ['failed', 'expired', 'cancelled']
const illnesses = ['slow', 'down', 'nonsense'] as const

/**
 * What the market relies on with every gateway that has notices of its own. `makeRig` gives a fresh gateway with
 * a fresh outside for each test.
 */
export function describeOnlineGateway(name: GatewayName, makeRig: () => Promise<GatewayRig>): void {
  let rig: GatewayRig
  beforeEach(async () => {
    rig = await makeRig()
  })
  afterEach(async () => {
    await rig.stop()
  })

  describe(`${name}: an attempt`, () => {
    it('is paid: one notice says so, and the gateway says the same when asked', async () => {
      const { request, started, handle } = await startAttempt(rig)
      await rig.payer.pay(started)
      const [receipt, ...more] = receiptsOf(rig, handle)
      expect(more.filter(({ id }) => id !== receipt?.id)).toEqual([])
      expect(receipt?.amount).toBe(request.amount)
      expect(Math.abs((receipt?.at.getTime() ?? 0) - Date.now())).toBeLessThan(10 * 60_000)
      const standing = await ask(rig, handle)
      expect(standing).toMatchObject({ kind: 'paid', receipt: { id: receipt?.id, amount: request.amount } })
    })

    it('is not paid when the payer is declined, and neither notice nor answer says so', async () => {
      const { started, handle } = await startAttempt(rig)
      await rig.payer.decline(started)
      expect(await doubtsThatUnpaid(handle)).toEqual([])
    })

    it('is not paid when the payer cancels', async ({ skip }) => {
      skip(rig.payer.cancel === undefined, 'has no such button')
      const { started, handle } = await startAttempt(rig)
      await rig.payer.cancel?.(started)
      expect(await doubtsThatUnpaid(handle)).toEqual([])
    })

    it('is told as it was paid, not as it was asked for', async ({ skip }) => {
      skip(rig.payer.payLess === undefined, 'never takes another amount')
      const { request, started, handle } = await startAttempt(rig)
      await rig.payer.payLess?.(started)
      const told = receiptsOf(rig, handle).at(-1)
      expect(told?.amount).toBeLessThan(request.amount)
      expect(await ask(rig, handle)).toMatchObject({ kind: 'paid', receipt: { amount: told?.amount } })
    })

    it('that nobody paid yet is not paid', async () => {
      const { handle } = await startAttempt(rig)
      expect(['pending', 'unknown']).toContain((await ask(rig, handle)).kind)
      expect(rig.posted()).toEqual([])
    })

    it('that was never started is unknown', async () => {
      const request = newRequest(rig)
      expect(await ask(rig, handleOf(request, null))).toEqual({ kind: 'unknown' })
    })

    it('started twice is one attempt, and two tabs pay it once', async () => {
      const { request, started, handle } = await startAttempt(rig)
      const again = await rig.gateway.start(request)
      expect(again).toEqual(started)
      await rig.payer.pay(started)
      await rig.payer.pay(again)
      expect(new Set(receiptsOf(rig, handle).map(({ id }) => id)).size).toBe(1)
    })

    it('is stopped where the gateway can stop it, once and for all, unless it was paid before', async ({
      skip,
    }) => {
      skip(rig.gateway.cancel === undefined, 'cannot be stopped')
      const open = await startAttempt(rig)
      expect(unpaid).toContain((await rig.gateway.cancel?.(open.handle))?.kind)
      expect(unpaid).toContain((await rig.gateway.cancel?.(open.handle))?.kind)
      await rig.payer.pay(open.started)
      expect(receiptsOf(rig, open.handle)).toEqual([])
      expect(unpaid).toContain((await ask(rig, open.handle)).kind)
      const paid = await paidAttempt(rig)
      expect((await rig.gateway.cancel?.(paid.handle))?.kind).toBe('paid')
    })

    /** Neither a notice nor the answer says paid, and a notice that called it final is borne out. */
    async function doubtsThatUnpaid(handle: AttemptHandle): Promise<string[]> {
      const told = heardOf(rig, handle).map(({ standing }) => standing.kind)
      const asked = (await ask(rig, handle)).kind
      const final = told.some((kind) => unpaid.includes(kind))
      return [
        ...(told.includes('paid') ? ['a notice says that it was paid'] : []),
        ...(asked === 'paid' ? ['the gateway says that it was paid'] : []),
        ...(final && !unpaid.includes(asked) ? [`told final, asked ${asked}`] : []),
      ]
    }
  })

  describe(`${name}: a notice`, () => {
    it('says the same whenever and however often it is read', async () => {
      const paid = await startAttempt(rig)
      const declined = await startAttempt(rig)
      await rig.payer.pay(paid.started)
      await rig.payer.decline(declined.started)
      const forwards = rig.posted()
      expect(forwards.length).toBeGreaterThan(0)
      const backwards = forwards.toReversed()
      for (const { handle } of [paid, declined]) {
        const told = heardOf(rig, handle, forwards)
        expect(heardOf(rig, handle, backwards).toReversed()).toEqual(told)
        expect(heardOf(rig, handle, forwards)).toEqual(told)
      }
    })

    it('bears an id that no other event has', async () => {
      const attempts = [await startAttempt(rig), await startAttempt(rig)]
      for (const { started } of attempts) await rig.payer.pay(started)
      const ids = attempts.map(({ handle }) => new Set(heardOf(rig, handle).map(({ eventId }) => eventId)))
      expect(ids.every((own) => own.size > 0)).toBe(true)
      expect([...(ids[0] ?? [])].filter((id) => ids[1]?.has(id))).toEqual([])
    })

    it('is not believed from anybody else, nor with another amount', async () => {
      const { started } = await startAttempt(rig)
      await rig.payer.pay(started)
      const [notice] = rig.posted()
      if (!notice) throw new Error('paid, and nothing was posted')
      expect(readerOf(rig).read(notice).kind).toBe('verified')
      for (const lie of [rig.forge(notice), rig.changeAmount(notice)]) {
        expect({ ...lie, receivedAt: notice.receivedAt }).not.toEqual(notice)
        expect(readerOf(rig).read(lie).kind).toBe('forged')
      }
    })

    it('of an attempt that is not ours is genuine, and names none of ours', async () => {
      const { handle } = await startAttempt(rig)
      const raw = await rig.strange()
      expect(readerOf(rig).read(raw).kind).toBe('verified')
      expect(heardOf(rig, handle, [raw])).toEqual([])
    })

    it('of nonsense is not believed, and never throws', async () => {
      const reader = readerOf(rig)
      const text = fc.oneof(fc.string(), fc.json(), fc.webQueryParameters())
      const nonsense = fc.record({
        headers: fc.dictionary(fc.string({ minLength: 1 }), fc.string()),
        query: text,
        body: text,
        receivedAt: fc.constant(new Date()),
      })
      fc.assert(fc.property(nonsense, (raw) => reader.read(raw).kind !== 'verified'))
    })

    it('is answered in every case', async () => {
      const outcomes: NoticeOutcome[] = [
        'stored',
        'known',
        'unknown-attempt',
        'amount-differs',
        'forged',
        'unreadable',
        'try-again',
      ]
      const answers = outcomes.map((outcome) => readerOf(rig).acknowledge(outcome))
      expect(answers.slice(0, 2).map(({ status }) => status)).toEqual([200, 200])
      for (const { status } of answers) expect(status).toBeLessThan(600)
    })
  })

  describe(`${name}: a refund`, () => {
    it('of everything is made once, however often it is asked for', async ({ skip }) => {
      const { refund, queryRefund } = rig.gateway
      if (!refund || !queryRefund) return skip('a person sends it')
      const paid = await paidAttempt(rig)
      const request = refundOf(paid, paid.request.amount)
      const first = await refund(request)
      const again = await refund(request)
      expect(['refunded', 'under-way']).toContain(first.kind)
      expect(['refunded', 'under-way']).toContain(again.kind)
      expect(referenceOf(again)).toBe(referenceOf(first))
      await rig.world.pass?.()
      const handle = { ...request, gatewayReference: referenceOf(first) }
      expect(await queryRefund(handle)).toEqual({ kind: 'refunded', gatewayReference: referenceOf(first) })
      expect(await refund(refundOf(paid, 1_000n))).toMatchObject({ kind: 'declined' })
    })

    it('in parts stops at what was paid', async ({ skip }) => {
      const { refund } = rig.gateway
      if (!refund) return skip('a person sends it')
      const paid = await paidAttempt(rig)
      const parts = [60_000n, 100_000n]
      const references: (string | null)[] = []
      for (const part of parts) {
        const answer = await refund(refundOf(paid, part))
        expect(['refunded', 'under-way']).toContain(answer.kind)
        references.push(referenceOf(answer))
        await rig.world.pass?.()
      }
      expect(new Set(references).size).toBe(parts.length)
      expect(await refund(refundOf(paid, 25_001n))).toMatchObject({ kind: 'declined' })
      expect((await refund(refundOf(paid, 25_000n))).kind).not.toBe('declined')
    })

    it('that was never sent is unknown, and one of what was never paid is declined', async ({ skip }) => {
      const { refund, queryRefund } = rig.gateway
      if (!refund || !queryRefund) return skip('a person sends it')
      const paid = await paidAttempt(rig)
      const unsent = { ...refundOf(paid, 10_000n), gatewayReference: null }
      expect(await queryRefund(unsent)).toEqual({ kind: 'unknown' })
      const open = await startAttempt(rig)
      const baseless = refundOf({ handle: open.handle, receiptId: paid.receiptId }, 10_000n)
      const answer = await refund({ ...baseless, receiptId: `${paid.receiptId}9` })
      expect(answer.kind).toBe('declined')
    })

    it('whose answer was lost is made once when it is asked for again', async ({ skip }) => {
      const { refund, queryRefund } = rig.gateway
      if (!refund || !queryRefund) return skip('a person sends it')
      const paid = await paidAttempt(rig)
      const request = refundOf(paid, paid.request.amount)
      for (const illness of illnesses) {
        rig.world.become(illness)
        await expect(rig.gateway.refund?.(request)).rejects.toBeInstanceOf(Error)
      }
      rig.world.become('well')
      const answer = await refund(request)
      expect(['refunded', 'under-way']).toContain(answer.kind)
      await rig.world.pass?.()
      const handle = { ...request, gatewayReference: referenceOf(answer) }
      expect((await queryRefund(handle)).kind).toBe('refunded')
      expect(await refund(refundOf(paid, 1_000n))).toMatchObject({ kind: 'declined' })
    })

    it('whose answer was lost is not made twice the day after, when its key is forgotten', async ({
      skip,
    }) => {
      const { refund, queryRefund } = rig.gateway
      if (!refund || !queryRefund) return skip('a person sends it')
      const paid = await paidAttempt(rig)
      const request = refundOf(paid, 60_000n)
      rig.world.become('slow')
      await expect(rig.gateway.refund?.(request)).rejects.toBeInstanceOf(Error)
      rig.world.become('well')
      rig.world.nextDay?.()
      const known = await queryRefund({ ...request, gatewayReference: null })
      const answer = known.kind === 'unknown' ? await refund({ ...request, again: true }) : known
      // Who cannot tell leaves it to a person, who asks first.
      if (answer.kind === 'declined') expect(answer.unsure).toBe(true)
      expect((await refund(refundOf(paid, 125_000n))).kind).not.toBe('declined')
    })
  })

  describe.each(illnesses)(`${name} while the gateway is %s`, (illness) => {
    it('says of nothing what it does not know, and finds it out afterwards', async () => {
      const { started, request, handle } = await startAttempt(rig)
      await rig.payer.pay(started)
      rig.world.become(illness)
      await expect(ask(rig, handle)).rejects.toBeInstanceOf(Error)
      rig.world.become('well')
      expect(await ask(rig, handle)).toMatchObject({ kind: 'paid', receipt: { amount: request.amount } })
    })

    it('starts an attempt properly or not at all, and once', async () => {
      const request = newRequest(rig)
      rig.world.become(illness)
      const lame = await rig.gateway.start(request).catch(() => null)
      rig.world.become('well')
      const started = await rig.gateway.start(request)
      expect(['redirect', 'show-transfer-code']).toContain(started.kind)
      if (lame) expect(lame).toEqual(started)
      await rig.payer.pay(started)
      expect(receiptsOf(rig, handleOf(request, started))).toHaveLength(1)
    })
  })

  it(`${name} refuses what is outside of its range, and a start without a visit`, async () => {
    const { gateway } = rig
    const reasons: (string | null)[] = []
    for (const amount of [0n, gateway.capabilities.amount.from - 1n, gateway.capabilities.amount.to + 1n]) {
      reasons.push(reasonOf(await gateway.start(newRequest(rig, amount))))
    }
    expect(reasons).toEqual(Array(3).fill('amount-out-of-range'))
    expect(reasonOf(await gateway.start({ ...newRequest(rig), visit: undefined }))).toBe('visit-missing')
  })
}

function reasonOf(answer: StartAnswer): string | null {
  return answer.kind === 'refused' ? answer.reason : null
}

function referenceOf(answer: { kind: string; gatewayReference?: string }): string | null {
  return answer.gatewayReference ?? null
}
