import { writeSync } from 'node:fs'
import { once } from 'node:events'
import { z } from 'zod'
import { placeOrder } from '#app/features/ordering/index.server.ts'
import { seededRandom, type Random } from '#app/kernel/random.ts'
import { unwrap } from '#app/kernel/result.ts'
import { newSecretToken } from '#app/kernel/secret-token.server.ts'
import type { Call } from '#app/platform/call.ts'
import { openDatabase } from '#app/platform/db/client.server.ts'
import { anOrderForm, sepayNotice } from '#tests/factories/market.ts'
import type { Said } from './victim.ts'
import { wholeMarket } from './whole-market.ts'

const Settings = z.object({ url: z.string(), variantId: z.uuid(), seed: z.int(), round: z.int() })
const HANDS = 6

/** Straight to the file descriptor: what was said before the kill must not lie in a buffer of the dead. */
const say = (line: Said) => writeSync(1, `${JSON.stringify(line)}\n`)

// The process that is killed: several hands place orders and pay some of them until somebody ends it.
async function main(): Promise<void> {
  const { url, variantId, seed, round } = Settings.parse(JSON.parse(process.argv[2] ?? ''))
  const marked = new URL(url)
  marked.searchParams.set('application_name', 'victim')
  const call = wholeMarket(openDatabase(marked.href, { maxConnections: HANDS }).prisma)()
  await once(process.stdin, 'data')
  const random = seededRandom(seed).fork(`victim ${round}`)
  const hands = Array.from({ length: HANDS }, (_, hand) =>
    work(call, { variantId, random: random.fork(`hand ${hand}`), first: (round * HANDS + hand) * 10_000 }),
  )
  await Promise.all(hands)
}

interface Hand {
  readonly variantId: string
  readonly random: Random
  /** Phones and the bank's numbers of this hand begin here. */
  readonly first: number
}

async function work(call: Call, { variantId, random, first }: Hand): Promise<never> {
  for (let number = first; ; number += 1) {
    const phone = `+849${String(number).padStart(8, '0')}`
    const method = random.chance(0.7) ? 'vietqr' : 'cash_on_delivery'
    const buyer = { name: 'Người mua', phone }
    const form = await anOrderForm(call, { variantId }, { method, buyer })
    const key = newSecretToken()
    say({ kind: 'press', key, phone, method })
    const { code } = unwrap(await placeOrder(call, { ...form, idempotencyKey: key }))
    say({ kind: 'placed', key, code })
    if (method === 'vietqr' && random.chance(0.6)) await pay(call, code, number)
  }
}

async function pay(call: Call, code: string, id: number): Promise<void> {
  const { amount, reference } = await call.db.paymentAttempt.findFirstOrThrow({
    where: { payment: { order: { code } } },
    select: { amount: true, reference: true },
  })
  say({ kind: 'notice', id, reference, amount: amount.toString() })
  const answer = await sepayNotice(call, { id, amount, purpose: reference })
  if (answer?.status !== 200) throw new Error(`a notice was answered ${answer?.status}`)
  say({ kind: 'paid', id, reference })
}

await main()
