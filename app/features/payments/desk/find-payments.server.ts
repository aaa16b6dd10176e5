import { readPhone } from '#app/features/identity/index.ts'
import { readOrderCode } from '#app/kernel/codes.ts'
import { parseDong } from '#app/kernel/money.ts'
import { fold } from '#app/kernel/vietnamese-text.ts'
import type { Call } from '#app/platform/call.ts'
import type { Prisma } from '#app/platform/db/generated/client.ts'
import type { PaymentMethod, PaymentStatus } from '#app/platform/db/generated/enums.ts'

/** A payment in the answer of a search. */
export interface FoundPayment {
  readonly paymentId: string
  readonly orderCode: string
  readonly buyerName: string
  readonly method: PaymentMethod
  readonly amount: bigint
  readonly status: PaymentStatus
  readonly createdAt: Date
}

/** More answers than a person reads; the newest are shown. */
export const MOST_FOUND = 50
/** Names that only look alike are thrown away after they are read. */
const MOST_NAMES = 400
/** A name of one or two letters is everybody's. */
const SHORTEST_NAME = 3

/**
 * Payments by what a person has at hand: the code of the order, the reference in a purpose, an amount, the buyer's phone,
 * or a part of the name, with or without accents. The newest first.
 */
export async function findPayments(call: Call, typed: string): Promise<FoundPayment[]> {
  const conditions = conditionsFor(typed)
  const [exact, named] = await Promise.all([
    conditions.length > 0 ? read(call, { OR: conditions }, MOST_FOUND) : [],
    readNamed(call, typed),
  ])
  const found = new Map([...exact, ...named].map((payment) => [payment.paymentId, payment]))
  return [...found.values()].slice(0, MOST_FOUND)
}

/** Each of them is answered by an index of its own. */
function conditionsFor(typed: string): Prisma.PaymentWhereInput[] {
  const code = readOrderCode(typed)
  const reference = typed.toUpperCase().replace(/[^A-Z0-9]/g, '')
  const amount = parseDong(typed)
  const buyerPhone = readPhone(typed)
  return [
    ...(code ? [{ order: { code } }] : []),
    ...(reference ? [{ attempts: { some: { reference } } }] : []),
    ...(amount ? [{ amount }] : []),
    ...(buyerPhone ? [{ order: { buyerPhone } }] : []),
  ]
}

async function readNamed(call: Call, typed: string): Promise<FoundPayment[]> {
  const name = typed.normalize('NFC').trim()
  if (name.length < SHORTEST_NAME || /\d/.test(name)) return []
  const folded = fold(name)
  // Written without accents: any letter may stand where one has them.
  const plain = folded === name.toLowerCase()
  const like = plain ? folded.replace(/[aăâeêioôơuưydđ%_\\]/g, '_') : name.replace(/[%_\\]/g, '_')
  const orders = await call.db.$queryRaw<{ id: string; buyerName: string }[]>`
    select "id", "buyerName" from "Order" where "buyerName" ilike ${`%${like}%`}
    order by "createdAt" desc limit ${MOST_NAMES}`
  const ids = orders.filter((order) => fold(order.buyerName).includes(folded)).map(({ id }) => id)
  return read(call, { orderId: { in: ids.slice(0, MOST_FOUND) } }, MOST_FOUND)
}

async function read(call: Call, where: Prisma.PaymentWhereInput, take: number): Promise<FoundPayment[]> {
  const payments = await call.db.payment.findMany({
    where,
    select: {
      ...{ id: true, method: true, amount: true, status: true, createdAt: true },
      order: { select: { code: true, buyerName: true } },
    },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take,
  })
  return payments.map(({ id, order, ...payment }) => ({
    ...payment,
    ...{ paymentId: id, orderCode: order.code, buyerName: order.buyerName },
  }))
}
