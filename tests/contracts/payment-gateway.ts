import { describe, expect, it } from 'vitest'
import type { PaymentGateway, StartAnswer, StartRequest } from '#integrations/payments/contract.ts'

const request: StartRequest = {
  attemptId: '0197a4c2-5d1e-7c3a-9b54-1f2e3d4c5b6a',
  reference: 'CL7K3MPQ2W',
  amount: 185_000n,
  startedAt: new Date('2026-11-22T02:00:00Z'),
  expiresAt: new Date('2026-11-22T02:15:00Z'),
  visit: { returnUrl: 'https://cho.example/don-hang/X', ipAddress: '203.0.113.7', language: 'vi' },
}

/** What the market relies on, whichever gateway it talks to. `make` gives a fresh gateway for each test. */
export function describeGatewayContract(name: string, make: () => PaymentGateway): void {
  describe(`${name} keeps the contract of gateways`, () => {
    it('bears its name', () => {
      expect(make().name).toBe(name)
    })

    it('starts an attempt', async () => {
      const answer = await make().start(request)
      expect(['show-transfer-code', 'redirect', 'nothing']).toContain(answer.kind)
    })

    it('answers a second start of the same attempt as it did the first', async () => {
      const gateway = make()
      expect(await gateway.start(request)).toEqual(await gateway.start(request))
    })

    it('asks the payer for exactly the amount, to be found by the reference', async () => {
      expect(mistakesIn(await make().start(request))).toEqual([])
    })

    it('starts at both ends of its range and refuses beyond them', async () => {
      const gateway = make()
      const { from, to } = gateway.capabilities.amount
      expect(from).toBeGreaterThan(0n)
      for (const amount of [from, to]) {
        expect((await gateway.start({ ...request, amount })).kind).not.toBe('refused')
      }
      for (const amount of [-1n, 0n, from - 1n, to + 1n]) {
        const answer = await gateway.start({ ...request, amount })
        expect(answer).toEqual({ kind: 'refused', reason: 'amount-out-of-range' })
      }
    })

    it('can be asked for the truth, and only then give money back, when its own notices decide', () => {
      const { capabilities, query, refund } = make()
      expect(query !== undefined).toBe(capabilities.confirmedBy === 'notice')
      expect(refund === undefined || capabilities.confirmedBy === 'notice').toBe(true)
    })
  })
}

function mistakesIn(answer: StartAnswer): string[] {
  switch (answer.kind) {
    case 'nothing':
      return []
    case 'refused':
      return [`refused: ${answer.reason}`]
    case 'redirect':
      return [
        ...(answer.url.startsWith('https://') ? [] : ['the browser is sent to an open address']),
        ...(answer.gatewayReference === '' ? ['no reference to ask about'] : []),
      ]
    case 'show-transfer-code':
      return [
        ...(answer.amount === request.amount ? [] : ['another amount']),
        ...(answer.purpose.includes(request.reference) ? [] : ['a purpose without the reference']),
      ]
  }
}
