import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { applyStanding } from '#app/features/payments/index.server.ts'
import type { AttemptStanding } from '#integrations/payments/contract.ts'
import { makeWorld } from '#tests/campaigns/interleavings/world.ts'
import { aPlacedOrder, aStall, callMaker, somePlaces } from '#tests/factories/market.ts'
import { testDatabase } from '#tests/setup/test-database.ts'

const { root } = testDatabase()
beforeAll(() => somePlaces(callMaker(root)()))

const words = [
  'paid',
  'paid again',
  'less',
  'pending',
  'suspected',
  'failed',
  'cancelled',
  'expired',
  'unknown',
] as const
type Word = (typeof words)[number]

/** The same words about an attempt, and a second order in which they come. */
const conversation = fc
  .array(fc.constantFrom(...words), { minLength: 2, maxLength: 6 })
  .chain((said) =>
    fc.record({ said: fc.constant(said), otherwise: fc.shuffledSubarray(said, { minLength: said.length }) }),
  )

let buyers = 0

/** An order whose attempt is told these words, as it ends; how an attempt was not paid makes no difference. */
async function endOf(gateway: 'vnpay' | 'payos' | 'stripe', said: readonly Word[]) {
  const { buyer, clock } = makeWorld(root)
  buyers += 1
  const order = await aPlacedOrder(buyer, await aStall(buyer), {
    method: gateway,
    buyer: { name: 'Người mua', phone: `+84936${String(buyers).padStart(6, '0')}` },
    visit: { ipAddress: '203.0.113.7' },
  })
  const { id: attemptId } = await root.paymentAttempt.findUniqueOrThrow({
    where: { reference: order.reference },
  })
  for (const word of said) {
    clock.advance(1_000)
    const standing = standingOf(word, {
      total: order.total,
      name: `${gateway}-${attemptId}`,
      at: clock.now(),
    })
    await applyStanding(buyer, { attemptId, standing, noticeId: null })
  }
  const { status, payments } = await root.order.findUniqueOrThrow({
    where: { id: order.orderId },
    select: {
      status: true,
      payments: {
        select: { status: true, attempts: { where: { status: 'paid' }, select: { gateway: true } } },
      },
    },
  })
  const movements = await root.bankTransaction.findMany({
    where: { attemptId },
    select: { amount: true, uses: { select: { amount: true } } },
    orderBy: { amount: 'asc' },
  })
  return { status, payments, movements }
}

function standingOf(
  word: Word,
  { total, name, at }: { readonly total: bigint; readonly name: string; readonly at: Date },
): AttemptStanding {
  switch (word) {
    case 'paid':
    case 'paid again':
      return { kind: 'paid', receipt: { id: `${name}/${word}`, amount: total, at, fee: null } }
    case 'less':
      return { kind: 'paid', receipt: { id: `${name}/less`, amount: total - 1_000n, at, fee: null } }
    case 'suspected':
      return { kind: 'pending', suspected: true }
    case 'pending':
    case 'unknown':
      return { kind: word }
    default:
      return { kind: word, at, code: word }
  }
}

describe.each(['vnpay', 'payos', 'stripe'] as const)('the same words of %s in two orders', (gateway) => {
  it('come to the same end', async () => {
    await fc.assert(
      fc.asyncProperty(conversation, async ({ said, otherwise }) => {
        expect(await endOf(gateway, otherwise)).toEqual(await endOf(gateway, said))
      }),
      { numRuns: 12, seed: 20261122 },
    )
  }, 60_000)
})
