import { readSellerAccounts, sellersOfAccount } from '#app/features/sellers/index.server.ts'
import { roleMay, type Actor } from '#app/platform/actor.ts'
import type { Call } from '#app/platform/call.ts'
import type { Prisma } from '#app/platform/db/generated/client.ts'
import { gatewayNames } from './gateway-name.ts'

const nothing = { id: { in: [] } }

/** The seller whose money this person may decide about; null for everybody else. */
export function sellerOfMoney({ actor }: Call): string | null {
  if (actor.kind !== 'person' || !actor.staff) return null
  return roleMay(actor.staff.role, 'money') ? actor.staff.sellerId : null
}

/** Operators decide about all money, and so do our own jobs and what they hear from outside. */
export const decidesAll = (actor: Actor): boolean =>
  actor.kind === 'person' ? actor.operator : actor.kind !== 'visitor'

/** The transfers that somebody may decide about: all for operators, those on its own account for a seller's owner. */
export async function decidableBy(call: Call): Promise<Prisma.BankTransactionWhereInput> {
  if (decidesAll(call.actor)) return {}
  const sellerId = sellerOfMoney(call)
  return sellerId === null ? nothing : onAccountOf(call, sellerId)
}

/** The payments that somebody may have money counted for: of others' a seller is not even told whether they exist. */
export function payableBy(call: Call): Prisma.PaymentWhereInput {
  if (decidesAll(call.actor)) return {}
  const payeeSellerId = sellerOfMoney(call)
  return payeeSellerId === null ? nothing : { payeeSellerId }
}

/**
 * What came in on a seller's own account: what its payments were named by, and what names nothing of ours but lies on
 * the account that is the seller's, as a bank told it, and nobody else's.
 */
export async function onAccountOf(call: Call, sellerId: string): Promise<Prisma.BankTransactionWhereInput> {
  const named = { attempt: { payment: { payeeSellerId: sellerId } } }
  const account = (await readSellerAccounts(call, [sellerId])).get(sellerId)?.account
  if (account === undefined || account === call.ports.payments.marketAccount.account) return named
  const owners = await sellersOfAccount(call, account)
  if (owners.length !== 1 || owners[0] !== sellerId) return named
  // A gateway's movements lie at the gateway, under its name.
  const provider = { notIn: [...gatewayNames] }
  return { OR: [named, { attemptId: null, accountNumber: account, provider }] }
}
