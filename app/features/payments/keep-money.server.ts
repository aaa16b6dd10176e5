import { newId } from '#app/kernel/ids.ts'
import type { Call } from '#app/platform/call.ts'
import type { TransferMatch } from '#app/platform/db/generated/enums.ts'
import type { MoneyPlace } from './payments.types.ts'
import { isOneMovement, referenceKey } from './same-line.server.ts'

/** A movement of money as somebody told it: a bank feed, a statement, or a gateway. */
export interface Movement {
  /** Who told it: with `providerId` the same movement is known again. */
  readonly provider: string
  readonly providerId: string
  readonly noticeId: string | null
  readonly importId: string | null
  /** The account's number; a gateway's name where the gateway holds the money. */
  readonly account: string
  /** Đồng, more than zero. */
  readonly amount: bigint
  readonly direction: 'in' | 'out'
  readonly purpose: string
  readonly bankReference: string
  readonly movedAt: Date
  /** Đồng that a gateway keeps of it; null where nobody says. */
  readonly fee: bigint | null
}

/** What it means, where that is known before it is kept. */
export interface Judged {
  readonly match: TransferMatch
  readonly attemptId: string
}

/** JSON can say NUL by an escape; PostgreSQL keeps none in a text. */
export const withoutNul = (text: string): string => text.replaceAll('\0', '')

/**
 * Keeps a movement once. A second writer waits here for the first, then sees its row. Inside a transaction only.
 * @returns its id, or null where it was kept before
 */
export async function keepMovement(call: Call, movement: Movement, judged?: Judged): Promise<string | null> {
  const id = newId()
  const { provider, noticeId, importId, fee } = movement
  const { count } = await call.db.bankTransaction.createMany({
    data: {
      ...{ id, provider, noticeId, importId, fee },
      providerId: withoutNul(movement.providerId),
      accountNumber: withoutNul(movement.account),
      purpose: withoutNul(movement.purpose),
      bankReference: withoutNul(movement.bankReference),
      amount: movement.direction === 'in' ? movement.amount : -movement.amount,
      at: movement.movedAt,
      createdAt: call.clock.now(),
      ...judged,
    },
    skipDuplicates: true,
  })
  return count === 0 ? null : id
}

/**
 * Two feeds (or a feed and a statement) on one account tell the same money twice; the bank's own number gives it away.
 * Who tells it at the same moment waits here for the first. Inside a transaction only, after `keepMovement`.
 */
export async function toldByAnother(call: Call, { provider, account, bankReference, ...movement }: Movement) {
  const number = referenceKey(bankReference)
  if (number === '') return false
  const name = `movement/${account}/${number}`
  await call.db.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${name}, 0))`
  const amount = movement.direction === 'in' ? movement.amount : -movement.amount
  // As the index has it, which compares numbers like `referenceKey`.
  const told = await call.db.$queryRaw<{ purpose: string; at: Date }[]>`
    select "purpose", "at" from "BankTransaction"
    where "accountNumber" = ${account} and "provider" <> ${provider} and "amount" = ${amount}
      and upper(regexp_replace("bankReference", '[^A-Za-z0-9]', '', 'g')) = ${number}
    limit ${ANEW}`
  return told.some((line) => isOneMovement(line, { purpose: movement.purpose, at: movement.movedAt }))
}

/** No bank gives a number out more often for one amount on one account. */
const ANEW = 50

/** Tells money that came in, once it is kept; what it pays is told afterwards. */
export async function tellMoneyIn(
  call: Call,
  transferId: string,
  movement: Movement,
  place: { readonly place: MoneyPlace; readonly sellerId: string | null },
): Promise<void> {
  const { amount, fee, movedAt } = movement
  await call.tell('payment.money-in', {
    ...place,
    ...{ transferId, amount, fee, movedAt, at: call.clock.now() },
  })
}
