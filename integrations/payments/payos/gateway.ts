import type { AttemptHandle, PaymentGateway, StartAnswer, StartRequest, TransferCode } from '../contract.ts'
import { bankName } from '../vietqr/banks.ts'
import { purposeLength, toPurpose } from '../vietqr/purpose.ts'
import { payosApi, refusals } from './api.ts'
import type { PayosAccess } from './api.ts'
import { payosNotices } from './notices.ts'
import { payosOrderCode } from './order-code.ts'
import { CreatedLink, PaymentLink } from './shapes.ts'
import { signPayosOrder } from './signature.ts'
import { standingOf } from './standing.ts'

export interface PayosOptions extends PayosAccess {
  now: () => Date
  /** Where the pages of links are: the real one's if left out, those of a simulator under `apiUrl`. */
  pagesUrl?: string
  /**
   * The longest description that the merchant's bank takes: 25, or 9 where the account is not linked through payOS
   * (payos.vn/docs, "description"). What is longer loses its beginning; payOS finds the payment by its own account.
   */
  descriptionLength?: number
  /** đồng. NAPAS carries less than 500 million at once; the smallest amount is a guess that payOS may refuse. */
  amount?: { from: bigint; to: bigint }
}

const realApi = 'https://api-merchant.payos.vn'
const realPages = 'https://pay.payos.vn/web'
/** Answers to `start` that are kept to be given again. */
const kept = 1_000

/**
 * Paying by a transfer to an account that payOS watches for this one payment: it creates the link and its code, tells
 * us by a notice, can be asked, and can be told to stop. Giving money back is a person's task.
 *
 * payOS shows a link's code only once, in its answer to the creation. Where that answer was lost, `start` therefore
 * answers a redirect to payOS's own page for the same link, on which the code is.
 */
export function payosGateway(options: PayosOptions): PaymentGateway {
  const { checksumKey, now, amount: range = { from: 1_000n, to: 499_999_999n } } = options
  const { pagesUrl = options.apiUrl === realApi ? realPages : `${options.apiUrl}/web` } = options
  const call = payosApi(options)
  const answered = new Map<string, TransferCode>()

  async function find(attempt: Pick<AttemptHandle, 'attemptId'>): Promise<PaymentLink | null> {
    const answer = await call('GET', `/v2/payment-requests/${payosOrderCode(attempt.attemptId)}`)
    if (answer.kind === 'done') return linkOf(answer.data, attempt)
    if (answer.code === refusals.linkNotFound) return null
    throw new Error(`payOS does not tell about a link: code ${answer.code}`)
  }

  async function create(request: StartRequest, returnUrl: string): Promise<StartAnswer> {
    const order = {
      orderCode: payosOrderCode(request.attemptId),
      amount: Number(request.amount),
      description: request.reference.slice(-(options.descriptionLength ?? purposeLength)),
      cancelUrl: returnUrl,
      returnUrl,
    }
    const answer = await call('POST', '/v2/payment-requests', {
      ...order,
      ...(request.expiresAt ? { expiredAt: Math.floor(request.expiresAt.getTime() / 1000) } : {}),
      signature: signPayosOrder(order, checksumKey),
    })
    if (answer.kind === 'done') return transferCode(answer.data, order)
    if (answer.code !== refusals.orderCodeExists) return { kind: 'refused', reason: 'gateway-declined' }
    const link = await find(request)
    if (link?.amount !== order.amount) throw new Error('payOS knows our order code for another payment')
    return {
      kind: 'redirect',
      url: `${pagesUrl}/${encodeURIComponent(link.id)}`,
      gatewayReference: String(order.orderCode),
    }
  }

  return {
    name: 'payos',
    capabilities: {
      ...{ confirmedBy: 'notice', amount: range, session: { minutes: 15, grace: 2 } },
      // A link's account takes every transfer that names it, paid or not; each has a notice that can be lost.
      looksAgain: { attempts: [1, 3] },
    },
    notices: payosNotices({ checksumKey }),
    async start(request) {
      const { attemptId, amount, reference, visit } = request
      if (amount < range.from || amount > range.to) return { kind: 'refused', reason: 'amount-out-of-range' }
      if (reference === '' || toPurpose(reference) !== reference) {
        return { kind: 'refused', reason: 'reference-unusable' }
      }
      if (!visit) return { kind: 'refused', reason: 'visit-missing' }
      const before = answered.get(attemptId)
      if (before) return before
      const answer = await create(request, visit.returnUrl)
      if (answer.kind === 'show-transfer-code') {
        for (const oldest of answered.keys()) if (answered.size >= kept) answered.delete(oldest)
        answered.set(attemptId, answer)
      }
      return answer
    },
    async query(attempt) {
      const link = await find(attempt)
      return link ? standingOf(link, now()) : { kind: 'unknown' }
    },
    async cancel(attempt) {
      const path = `/v2/payment-requests/${payosOrderCode(attempt.attemptId)}/cancel`
      const answer = await call('POST', path, { cancellationReason: 'Cho Lang: het han hoac doi cach tra' })
      // Refused for what is paid, cancelled or expired already: which of them, the link itself says.
      const link = answer.kind === 'done' ? linkOf(answer.data, attempt) : await find(attempt)
      return link ? standingOf(link, now()) : { kind: 'unknown' }
    },
  }
}

function linkOf(data: unknown, { attemptId }: Pick<AttemptHandle, 'attemptId'>): PaymentLink {
  const link = PaymentLink.safeParse(data)
  if (!link.success) throw new Error('payOS describes a link in words that we do not know')
  if (link.data.orderCode !== payosOrderCode(attemptId)) throw new Error('payOS answers for another payment')
  return link.data
}

function transferCode(data: unknown, asked: { orderCode: number; amount: number }): TransferCode {
  const link = CreatedLink.safeParse(data)
  if (!link.success) throw new Error('payOS describes a new link in words that we do not know')
  const { orderCode, amount, bin, accountNumber, accountName, description, qrCode, checkoutUrl } = link.data
  if (orderCode !== asked.orderCode || amount !== asked.amount) {
    throw new Error('payOS made a link for another payment')
  }
  return {
    kind: 'show-transfer-code',
    payload: qrCode,
    bin,
    bank: bankName(bin) ?? bin,
    account: accountNumber,
    holder: accountName,
    amount: BigInt(amount),
    purpose: description,
    gatewayReference: String(orderCode),
    page: checkoutUrl,
  }
}
