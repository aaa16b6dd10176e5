import { gatewayDeposit, moneyIn, moneySetAside } from '#app/features/settlement/index.ts'
import { addDays, dateColumnOf, formatDay, startOfVnDay, vnDay, type Day } from '#app/kernel/clock.ts'
import { basisPointsOf, sumDong } from '#app/kernel/money.ts'
import { demoSettings } from '#app/platform/config/demo-settings.ts'
import { isGatewayMethod, type GatewayMethod } from '../orders/ways-to-pay.ts'
import { person } from '../orders/order-book.ts'
import type { Seed } from '../seed.ts'
import type { LedgerBook } from './ledger-book.ts'

/** The bank's line comes at nine, and is named before noon. */
const LINE_MINUTE = 9 * 60 + 5
const NAMED_MINUTE = 10 * 60 + 30

/** Made up: what each keeps of a payment, in basis points and đồng. */
const keeps: Readonly<Record<GatewayMethod, readonly [bigint, bigint]>> = {
  vnpay: [110n, 0n],
  payos: [0n, 0n],
  stripe: [340n, 10_000n],
}

interface Movement {
  readonly day: Day
  /** Đồng: taken for the market, or given back (less than nothing). */
  readonly amount: bigint
}

/** Days of one gateway that are paid out together, and what it keeps of them. */
interface Deposit {
  readonly gateway: GatewayMethod
  readonly from: Day
  readonly to: Day
  readonly gross: bigint
  readonly fee: bigint
}

/**
 * Gateways pay out what they took, two days later, less what they keep; the market's accountant says of each line of
 * the bank what it is. A day on which more went back than came in is paid out with the next.
 */
export function writeDeposits(seed: Seed, books: LedgerBook, accountantId: string): void {
  const moved = movementsOf(seed)
  for (const [gateway, days] of moved) {
    let from: Day | null = null
    let open: Movement[] = []
    for (const day of [...days.keys()].toSorted()) {
      from ??= day
      open = [...open, ...(days.get(day) ?? [])]
      const gross = sumDong(open.map(({ amount }) => amount))
      const fee = sumDong(open.map(({ amount }) => (amount > 0n ? costOf(gateway, amount) : 0n)))
      if (gross <= fee || startOfVnDay(addDays(day, 3)) > seed.now) continue
      writeDeposit(seed, books, accountantId, { gateway, from, to: day, gross, fee })
      ;[from, open] = [null, []]
    }
  }
}

function movementsOf({ sheet }: Seed): Map<GatewayMethod, Map<Day, Movement[]>> {
  const moved = new Map<GatewayMethod, Map<Day, Movement[]>>()
  const add = (gateway: string | null | undefined, at: Date | string, amount: bigint) => {
    if (!gateway || !isGatewayMethod(gateway)) return
    const days = moved.get(gateway) ?? new Map<Day, Movement[]>()
    const day = vnDay(new Date(at))
    days.set(day, [...(days.get(day) ?? []), { day, amount }])
    moved.set(gateway, days)
  }
  for (const { provider, at, amount } of sheet.rows('BankTransaction')) add(provider, at, BigInt(amount))
  for (const { gateway, status, doneAt, amount } of sheet.rows('Refund')) {
    if (status === 'done' && doneAt) add(gateway, doneAt, -BigInt(amount))
  }
  return moved
}

function costOf(gateway: GatewayMethod, amount: bigint): bigint {
  const [basisPoints, fixed] = keeps[gateway]
  return basisPointsOf(amount, basisPoints) + fixed
}

function writeDeposit(
  seed: Seed,
  books: LedgerBook,
  accountantId: string,
  { gateway, from, to, gross, fee }: Deposit,
): void {
  const morning = startOfVnDay(addDays(to, 2)).getTime()
  const at = new Date(morning + LINE_MINUTE * 60_000)
  const namedAt = new Date(morning + NAMED_MINUTE * 60_000)
  const amount = gross - fee
  const reason = `${gateway} ${formatDay(from)}–${formatDay(to)}`
  const transferId = seed.id(at)
  seed.sheet.add('BankTransaction', {
    ...{ id: transferId, provider: 'sepay', providerId: `deposit-${gateway}-${to}`, amount, at },
    ...{ accountNumber: demoSettings.MARKET_BANK_ACCOUNT, purpose: `${gateway.toUpperCase()} CHUYEN TIEN` },
    ...{ bankReference: `DEP${gateway.toUpperCase()}${to.replaceAll('-', '')}`, noticeId: null },
    ...{ match: 'unknown', attemptId: null, createdAt: at, setAside: amount },
    ...{ resolution: `dismissed: ${reason}`, resolvedById: accountantId, resolvedAt: namedAt },
  })
  const depositId = seed.id(namedAt)
  seed.sheet.add('GatewayDeposit', {
    ...{ id: depositId, transferId, gateway, gross, fee, net: amount },
    ...{ fromDay: dateColumnOf(from), toDay: dateColumnOf(to), madeById: accountantId, madeAt: namedAt },
  })
  const line = { transferId, amount, movedAt: at, at } as const
  books.post(moneyIn({ ...line, place: 'bank', sellerId: null, fee: null }))
  books.post(moneySetAside({ transferId, amount, reason, at: namedAt }, 'market'))
  books.post(gatewayDeposit({ transferId, gateway, amount, fee, at: namedAt }))
  const head = { id: seed.id(namedAt), at: namedAt, ...person(accountantId), requestId: 'seed' }
  seed.sheet.add('AuditRecord', {
    ...{ ...head, action: 'settlement.deposit-named', subjectType: 'GatewayDeposit', subjectId: depositId },
    details: { gateway, from, to, fee: fee.toString() },
  })
}
