import type { Prisma } from '#app/platform/db/generated/client.ts'

/**
 * Changes because of which no money goes out: the seller said that the account before is wrong, and this one waits; or the
 * market stopped it by itself, and the seller has not read that yet.
 */
export const holdsMoney = {
  holdsPayouts: true,
  OR: [{ status: 'waiting' }, { status: 'stopped', endedById: null, readAt: null }],
} satisfies Prisma.BankAccountChangeWhereInput
