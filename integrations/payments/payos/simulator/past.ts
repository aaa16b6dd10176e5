import { openJournal } from '../../simulation/journal.ts'
import type { PastPayment } from '../../simulation/past-payment.ts'
import { codeOf, createLinks } from './links.ts'
import type { SimulatedLink } from './links.ts'
import { roomForLinks } from './payos.ts'

/** Has the simulator that is started on `folder` next know these payments, beside what it knew. */
export function rememberPast(folder: string, payments: readonly PastPayment[]): void {
  const journal = openJournal({ folder, now: () => new Date() })
  const links = createLinks(journal, roomForLinks)
  journal.begin()
  for (const payment of payments) links.keep(linkOf(payment))
  journal.close()
}

/** payOS gives no money back by itself: what was refunded, a person has sent. */
function linkOf({
  reference,
  gatewayReference,
  amount,
  startedAt,
  expiresAt,
  paid,
}: PastPayment): SimulatedLink {
  const order = { amount, description: reference }
  return {
    ...order,
    // Thirty-two digits, as links have.
    id: gatewayReference.padStart(32, '0'),
    orderCode: Number(gatewayReference),
    createdAt: startedAt,
    expiredAt: expiresAt,
    ...{ returnUrl: 'http://localhost/', cancelUrl: 'http://localhost/' },
    qrCode: codeOf(order),
    movements: paid
      ? [{ reference: paid.number, amount, at: paid.at, mishap: 'none', answers: [], finished: true }]
      : [],
    cancelled: null,
  }
}
