import { findTransferReferences } from '#app/kernel/codes.ts'
import type { Call } from '#app/platform/call.ts'
import type { BankTransfer } from '#integrations/payments/contract.ts'
import { isOneMovement, referenceKey } from '../same-line.server.ts'

export const PROVIDER = 'statement'

/** What reading a row in would do. */
export type StatementRowFate =
  /** Money out of the account. */
  | 'out'
  /** Read in before from another file. */
  | 'known'
  /** A bank feed told the same line. */
  | 'told'
  /** Names an order of ours. */
  | 'order'
  /** Money in that names no order. */
  | 'unknown'

export interface StatementRow extends BankTransfer {
  readonly fate: StatementRowFate
  /** The order that its purpose names. */
  readonly orderCode: string | null
}

/** The id under which a line is kept: days and numbers are only the account's own. */
export const withOwnId = (row: BankTransfer): BankTransfer => ({
  ...row,
  id: `${row.accountNumber}/${row.id}`,
})

/** Says of every row what reading it in would do; nothing is written. */
export async function foresee(call: Call, rows: readonly BankTransfer[]): Promise<StatementRow[]> {
  const own = rows.map(withOwnId)
  const [known, told, orders] = await Promise.all([
    knownIds(call, own),
    toldByOthers(call, own),
    ordersNamed(call, own),
  ])
  return own.map((row): StatementRow => {
    const orderCode =
      findTransferReferences(row.purpose)
        .map((reference) => orders.get(reference))
        .find((code) => code !== undefined) ?? null
    const fate = known.has(row.id)
      ? 'known'
      : told.get(keyOf(row))?.some((line) => isOneMovement(line, row))
        ? 'told'
        : row.direction === 'out'
          ? 'out'
          : orderCode
            ? 'order'
            : 'unknown'
    return { ...row, fate, orderCode }
  })
}

async function knownIds(call: Call, rows: readonly BankTransfer[]): Promise<ReadonlySet<string>> {
  const kept = await call.db.bankTransaction.findMany({
    where: { provider: PROVIDER, providerId: { in: rows.map(({ id }) => id) } },
    select: { providerId: true },
  })
  return new Set(kept.map(({ providerId }) => providerId))
}

const keyOf = ({ accountNumber, reference, amount, direction }: BankTransfer) =>
  `${accountNumber}/${referenceKey(reference)}/${direction === 'in' ? amount : -amount}`

interface ToldLine {
  readonly purpose: string
  readonly at: Date
}

/** What others told, by account, number and amount; numbers as the index compares them. */
async function toldByOthers(
  call: Call,
  rows: readonly BankTransfer[],
): Promise<ReadonlyMap<string, readonly ToldLine[]>> {
  const numbers = [...new Set(rows.map(({ reference }) => referenceKey(reference)))].filter(Boolean)
  const accounts = [...new Set(rows.map(({ accountNumber }) => accountNumber))]
  const told = await call.db.$queryRaw<(ToldLine & { key: string })[]>`
    select concat_ws('/', "accountNumber", upper(regexp_replace("bankReference", '[^A-Za-z0-9]', '', 'g')), "amount")
      as "key", "purpose", "at"
    from "BankTransaction"
    where "provider" <> ${PROVIDER} and "accountNumber" = any(${accounts})
      and upper(regexp_replace("bankReference", '[^A-Za-z0-9]', '', 'g')) = any(${numbers})`
  const byKey = new Map<string, ToldLine[]>()
  for (const line of told) byKey.set(line.key, [...(byKey.get(line.key) ?? []), line])
  return byKey
}

/** Codes of orders by the references of their attempts. */
async function ordersNamed(call: Call, rows: readonly BankTransfer[]): Promise<ReadonlyMap<string, string>> {
  const references = rows.flatMap(({ purpose }) => findTransferReferences(purpose))
  const attempts = await call.db.paymentAttempt.findMany({
    where: { reference: { in: [...new Set(references)] } },
    select: { reference: true, payment: { select: { order: { select: { code: true } } } } },
  })
  return new Map(attempts.map(({ reference, payment }) => [reference, payment.order.code]))
}
