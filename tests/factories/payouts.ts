import { applyTransfer } from '#app/features/payments/index.server.ts'
import { accounts } from '#app/features/settlement/index.ts'
import {
  approveRun,
  proposeRun,
  readBalance,
  sendRun,
  settlementSubscriptions,
} from '#app/features/settlement/index.server.ts'
import { fixedClock } from '#app/kernel/clock.ts'
import { unwrap } from '#app/kernel/result.ts'
import type { Actor } from '#app/platform/actor.ts'
import type { RootDb } from '#app/platform/db/client.server.ts'
import { bookOwed } from './books.ts'
import { aMaker } from './catalogue.ts'
import { callMaker, marketAccount, MARKET_NOW } from './market.ts'

const account = { bankBin: '970436', bankAccount: '0011223344', bankHolder: 'HTX THU' }

const operatorNamed = (userId: string): Actor => ({
  ...{ kind: 'person', userId, name: userId, staff: null, officer: null, operator: true },
})

/** A market that pays sellers out: its people, its timetable and its bank. */
export function aPayingMarket(root: RootDb) {
  const makeCall = callMaker(root)
  const clock = fixedClock(MARKET_NOW)
  const callOf = (actor: Actor) => makeCall({ actor, clock, subscriptions: settlementSubscriptions })
  const operator = (userId: string) => callOf(operatorNamed(userId))
  const maker = operator('maker')
  const approver = operator('approver')
  const timetable = callOf({ kind: 'job', name: 'settlement.propose-payouts' })
  const bank = callOf({ kind: 'service', name: 'sepay' })

  /** A seller that is owed money beside any order. */
  async function aSellerOwed(amount: bigint, over: Partial<typeof account> | null = {}) {
    const { id } = await aMaker(maker, over === null ? {} : { ...account, ...over })
    await earn(id, amount)
    return id
  }

  const earn = (sellerId: string, amount: bigint) => bookOwed(maker, sellerId, amount)

  const owed = async (sellerId: string) => -(await readBalance(maker, accounts.sellerPayable(sellerId)))

  /** A draft of who is owed now; made by a person unless the timetable is to make it. */
  async function aRun(by = maker) {
    clock.advance(60_000)
    const { runId, code } = unwrap(await proposeRun(by))
    const payouts = await root.payout.findMany({ where: { runId } })
    const payoutOf = (sellerId: string) => payouts.find((one) => one.sellerId === sellerId)
    return { runId, code, payouts, payoutOf }
  }

  async function aSentRun() {
    const run = await aRun()
    unwrap(await approveRun(approver, run))
    unwrap(await sendRun(maker, run))
    return run
  }

  let line = 0
  /** One line of the market's statement, told once. */
  function theBankTells(transfer: {
    readonly id?: string
    readonly direction: 'in' | 'out'
    readonly amount: bigint
    readonly purpose: string
    readonly account?: string
  }) {
    line += 1
    const { id = `line-${line}`, direction, amount, purpose } = transfer
    return applyTransfer(bank, {
      ...{ provider: 'sepay', noticeId: null, importId: null },
      transfer: {
        ...{ id, accountNumber: transfer.account ?? marketAccount.account, direction, amount, purpose },
        ...{ reference: `FT${id}`, at: clock.now() },
      },
    })
  }

  const theBankSends = (
    payout: { readonly amount: bigint; readonly reference: string },
    over: { readonly id?: string; readonly amount?: bigint } = {},
  ) =>
    theBankTells({
      ...{ direction: 'out', amount: payout.amount, ...over },
      purpose: `IBFT ${payout.reference.toLowerCase()} cho lang`,
    })

  return {
    ...{ clock, callOf, operator, maker, approver, timetable, bank },
    ...{ aSellerOwed, earn, owed, aRun, aSentRun, theBankTells, theBankSends },
  }
}
