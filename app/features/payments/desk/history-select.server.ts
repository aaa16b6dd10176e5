import type { Prisma } from '#app/platform/db/generated/client.ts'

export const historySelect = {
  id: true,
  method: true,
  amount: true,
  status: true,
  createdAt: true,
  paidAt: true,
  expiresAt: true,
  order: { select: { code: true } },
  covers: {
    select: { amount: true, sellerOrder: { select: { code: true, seller: { select: { name: true } } } } },
    orderBy: { sellerOrderId: 'asc' },
  },
  attempts: {
    select: {
      ...{ id: true, gateway: true, reference: true, gatewayReference: true, amount: true, status: true },
      ...{ startedAt: true, expiresAt: true, endedAt: true, endCode: true },
    },
    orderBy: { startedAt: 'asc' },
  },
  uses: { select: { id: true, transferId: true, amount: true, at: true, freedAt: true } },
  refunds: {
    select: {
      ...{ id: true, amount: true, reason: true, status: true, gateway: true, gatewayReference: true },
      ...{ declined: true, doneAt: true, proof: true, requestedAt: true },
      ...{ requestedById: true, doneById: true },
    },
  },
  disputes: {
    select: {
      ...{ id: true, gateway: true, disputeId: true, amount: true, state: true, reason: true },
      ...{ openedAt: true, closedAt: true },
    },
  },
  events: { select: { id: true, at: true, kind: true, actorUserId: true, details: true } },
} as const satisfies Prisma.PaymentSelect

export type PaymentInHistory = Prisma.PaymentGetPayload<{ select: typeof historySelect }>
