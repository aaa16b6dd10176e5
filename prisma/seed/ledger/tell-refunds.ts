import { moneyOut } from '#app/features/settlement/index.ts'
import { demoSettings } from '#app/platform/config/demo-settings.ts'
import type { Seed } from '../seed.ts'
import type { LedgerBook } from './ledger-book.ts'

/** The bank's line comes so long after the operator has sent a refund. */
const LINE_MILLIS = 60_000

/** The bank tells every refund that an operator, not a gateway, has sent, as it tells all money that leaves the market's account. */
export function tellRefunds(seed: Seed, books: LedgerBook): void {
  for (const { id, status, doneAt, amount: sent, proof, gateway } of seed.sheet.rows('Refund')) {
    if (status !== 'done' || !doneAt || !proof || gateway) continue
    const at = new Date(new Date(doneAt).getTime() + LINE_MILLIS)
    const transferId = seed.id(at)
    const amount = BigInt(sent)
    const purpose = 'CHO LANG HOAN TIEN'
    seed.sheet.add('BankTransaction', {
      ...{ id: transferId, provider: 'sepay', providerId: `out-${id}`, amount: -amount, purpose },
      ...{ accountNumber: demoSettings.MARKET_BANK_ACCOUNT, bankReference: proof, at, noticeId: null },
      ...{ match: 'ignored', attemptId: null, createdAt: at, setAside: 0n },
    })
    const left = moneyOut({ transferId, place: 'bank', sellerId: null, amount, movedAt: at, at, purpose })
    if (left) books.post(left)
  }
}
