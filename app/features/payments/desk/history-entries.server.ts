import { z } from 'zod'
import type { BankTransaction } from '#app/platform/db/generated/client.ts'
import { paymentEventKinds } from '../payment-events.server.ts'
import type { HistoryEntry } from './history.types.ts'
import type { PaymentInHistory } from './history-select.server.ts'

type Names = ReadonlyMap<string, string>

const nameOf = (names: Names, id: string | null) => (id ? (names.get(id) ?? null) : null)

/** Each attempt as it began, and as it ended where it has. */
export function attemptEntries(attempts: PaymentInHistory['attempts']): HistoryEntry[] {
  return attempts.flatMap((attempt): HistoryEntry[] => {
    const { id, gateway, reference, gatewayReference, amount, expiresAt, startedAt, endedAt } = attempt
    const began = {
      ...{ id: `attempt/${id}`, at: startedAt, kind: 'attempt' as const },
      ...{ gateway, reference, gatewayReference, amount, expiresAt },
    }
    if (!endedAt) return [began]
    const { status, endCode: code } = attempt
    return [began, { id: `end/${id}`, at: endedAt, kind: 'attempt-end', gateway, reference, status, code }]
  })
}

export function movementEntries(movements: readonly BankTransaction[]): HistoryEntry[] {
  return movements.map(({ id, createdAt, accountNumber, at, ...movement }) => {
    const { provider, amount, fee, purpose, bankReference, match } = movement
    return {
      ...{ id: `movement/${id}`, at: createdAt, kind: 'movement' as const, movedAt: at },
      ...{ provider, amount, fee, purpose, bankReference, match, account: accountNumber },
    }
  })
}

export function refundEntries(refunds: PaymentInHistory['refunds'], names: Names): HistoryEntry[] {
  return refunds.map(({ id, requestedAt, requestedById, doneById, ...refund }) => ({
    ...refund,
    ...{ id: `refund/${id}`, at: requestedAt, kind: 'refund' as const },
    requestedBy: nameOf(names, requestedById),
    doneBy: nameOf(names, doneById),
  }))
}

const Details = z.record(z.string(), z.string().nullable())

/** @throws when a payment's history holds a word that the program does not know */
export function eventEntries(events: PaymentInHistory['events'], names: Names): HistoryEntry[] {
  return events.map(({ id, at, kind, actorUserId, details }) => {
    const event = paymentEventKinds.find((one) => one === kind)
    if (!event) throw new Error(`a payment's history says "${kind}", which nobody knows`)
    return {
      ...{ id: `event/${id}`, at, kind: 'event' as const, event },
      ...{ by: nameOf(names, actorUserId), details: Details.parse(details) },
    }
  })
}
