import { namesOf } from '#app/features/identity/index.server.ts'
import { dismissTransfer } from '#app/features/payments/index.server.ts'
import {
  addDays,
  dateColumnOf,
  dayOfDateColumn,
  daysBetween,
  formatDay,
  type DayRange,
} from '#app/kernel/clock.ts'
import { newId } from '#app/kernel/ids.ts'
import { sumDong } from '#app/kernel/money.ts'
import { fail, failAt, ok, type Result } from '#app/kernel/result.ts'
import { userIdOf } from '#app/platform/actor.ts'
import { audit } from '#app/platform/audit/audit.server.ts'
import type { Call } from '#app/platform/call.ts'
import { gatewayDeposit } from '../ledger/money-postings.ts'
import { postToLedger } from '../ledger/post-to-ledger.server.ts'
import { readGatewayDays } from './gateway-deposits.server.ts'
import { LONGEST_DEPOSIT, type DepositingGateway, type NamedDeposit } from './reconciliation.types.ts'

export interface NameDepositInput {
  readonly transferId: string
  readonly gateway: DepositingGateway
  readonly period: DayRange
  /** Đồng that the gateway kept of this payout, beyond the fees that it told with each payment. */
  readonly fee: bigint
}

/**
 * An operator says of a line of the bank that it is what a gateway paid out for some days: the money moves, in the
 * books, from the gateway to the bank. Once for each line.
 * @returns beside `to` `settlement:failure.days`; `.not_there` where the line is decided already
 */
export async function nameDeposit(
  call: Call,
  input: NameDepositInput,
): Promise<Result<{ depositId: string }>> {
  const { transferId, gateway, period, fee } = input
  const days = daysBetween(period.from, period.to)
  if (days < 0 || days > LONGEST_DEPOSIT) return failAt('to', 'settlement:failure.days')
  return call.inTransaction(async (call) => {
    const line = await call.db.bankTransaction.findUnique({
      where: { id: transferId },
      select: { amount: true, accountNumber: true },
    })
    const ours = line?.accountNumber === call.ports.payments.marketAccount.account
    if (!line || !ours || line.amount <= 0n) return fail('settlement:failure.not_there')
    const reason = `${gateway} ${formatDay(period.from)}–${formatDay(period.to)}`
    const aside = await dismissTransfer(call, { transferId, reason })
    if (!aside.ok) return fail('settlement:failure.not_there')
    const depositId = newId()
    const at = call.clock.now()
    const sums = { gross: line.amount + fee, fee, net: line.amount }
    await call.db.gatewayDeposit.create({
      data: {
        ...{ id: depositId, transferId, gateway, ...sums },
        ...{ fromDay: dateColumnOf(period.from), toDay: dateColumnOf(period.to) },
        ...{ madeById: userIdOf(call.actor), madeAt: at },
      },
    })
    await postToLedger(call, gatewayDeposit({ transferId, gateway, amount: line.amount, fee, at }))
    await audit(call, {
      ...{ action: 'settlement.deposit-named', subjectType: 'GatewayDeposit', subjectId: depositId },
      details: { gateway, from: period.from, to: period.to, fee: fee.toString() },
    })
    return ok({ depositId })
  })
}

/** The deposits that were named for days of a period, the newest first, beside what the gateway told for those days. */
export async function listDeposits(
  call: Call,
  { gateway, period }: { readonly gateway: DepositingGateway; readonly period: DayRange },
): Promise<NamedDeposit[]> {
  const rows = await call.db.gatewayDeposit.findMany({
    where: {
      ...{ gateway, toDay: { gte: dateColumnOf(period.from) } },
      fromDay: { lte: dateColumnOf(period.to) },
    },
    orderBy: { toDay: 'desc' },
    take: 100,
  })
  const wide = { from: addDays(period.from, -LONGEST_DEPOSIT), to: addDays(period.to, LONGEST_DEPOSIT) }
  const [names, moved] = await Promise.all([
    namesOf(
      call,
      rows.map(({ madeById }) => madeById),
    ),
    readGatewayDays(call, gateway, wide),
  ])
  return rows.map(({ id, gateway: name, fromDay, toDay, fee, net, madeById }) => {
    const [from, to] = [dayOfDateColumn(fromDay), dayOfDateColumn(toDay)]
    const within = moved.filter(({ day }) => from <= day && day <= to)
    return {
      ...{ depositId: id, gateway: name, from, to, net, by: names.get(madeById ?? '') ?? null },
      taken: sumDong(within.map(({ taken }) => taken)),
      gaveBack: sumDong(within.map((one) => one.gaveBack)),
      fee: fee + sumDong(within.map((one) => one.fee)),
    }
  })
}

/** Money on the market's account that is nobody's yet: a gateway's deposit is among it. */
export async function listDepositCandidates(call: Call) {
  const rows = await call.db.bankTransaction.findMany({
    where: {
      ...{ match: 'unknown', resolvedAt: null, amount: { gt: 0n } },
      accountNumber: call.ports.payments.marketAccount.account,
    },
    select: { id: true, at: true, amount: true, purpose: true },
    orderBy: { at: 'desc' },
    take: 50,
  })
  return rows.map(({ id, ...line }) => ({ transferId: id, ...line }))
}
