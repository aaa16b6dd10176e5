import { randomUUID } from 'node:crypto'
import { parseJson } from '../../parse-json.ts'
import { writeVnpayDate } from '../dates.ts'
import { sameHash } from '../signature.ts'
import { ApiRequest, hashOfRequest, signedAnswer } from './api-messages.ts'
import type { QueryRequest, RefundOrder, Said } from './api-messages.ts'
import type { Refund, Register, Transaction } from './register.ts'
import type { World } from './world.ts'

export interface ApiOptions {
  tmnCode: string
  hashSecret: string
  now: () => Date
  world: World
}

type Answered = [code: string, said: Said]

/** Vietnam's day. */
const dayOf = (at: Date): string => writeVnpayDate(at).slice(0, 8)

/** `merchant_webapi/api/transaction`: what was asked in, the signed answer out. */
export function transactionApi(register: Register, options: ApiOptions): (body: string) => object {
  const asked = new Set<string>()

  function query(request: QueryRequest): Answered {
    if (asked.has(request.vnp_RequestId)) return ['94', {}]
    // A day's worth of a demo; VNPay forgets them too.
    if (asked.size >= 10_000) asked.clear()
    asked.add(request.vnp_RequestId)
    const found = find(request)
    if (!found) return ['91', {}]
    const { vnp_TransactionNo: number } = request
    const refund = found.refunds.find(({ transactionNo }) => transactionNo === number)
    if (refund) return ['00', saidOfRefund(found, refund)]
    if (number !== '' && number !== found.transactionNo) return ['91', {}]
    return ['00', saidOfPayment(found)]
  }

  function giveBack(order: RefundOrder): Answered {
    const found = find(order)
    if (!found || order.vnp_TransactionNo !== found.transactionNo) return ['91', {}]
    const at = options.now()
    // An id is unique within a day only.
    const before = found.refunds.find(
      ({ requestId, orderedAt }) => requestId === order.vnp_RequestId && dayOf(orderedAt) === dayOf(at),
    )
    if (before) return ['94', saidOfRefund(found, before)]
    if (found.state !== 'paid') return ['95', {}]
    const gone = found.refunds.filter((known) => statusOf(known) !== '09')
    const given = gone.reduce((sum, known) => sum + known.amount, 0n)
    const whole = order.vnp_Amount === found.taken
    if (given + order.vnp_Amount > found.taken) return ['95', {}]
    if (whole !== (order.vnp_TransactionType === '02')) return ['03', {}]
    const wait = options.world.refunds === 'at-once' ? 0 : options.world.refundMillis
    const entered: Refund = {
      requestId: order.vnp_RequestId,
      transactionNo: register.nextNumber(at),
      type: order.vnp_TransactionType,
      amount: order.vnp_Amount,
      orderInfo: order.vnp_OrderInfo,
      orderedAt: at,
      finalAt: new Date(at.getTime() + wait),
      end: options.world.refunds === 'refused' ? '09' : '00',
    }
    found.refunds.push(entered)
    register.keep(found)
    return ['00', saidOfRefund(found, entered)]
  }

  /** VNPay finds a payment by its number and the day and second on which it was created. */
  function find({ vnp_TxnRef, vnp_TransactionDate }: ApiRequest): Transaction | null {
    const found = register.byReference(vnp_TxnRef)
    return found?.createDate === vnp_TransactionDate ? found : null
  }

  /** 05 while VNPay works on it, 06 while the bank does, then its end. */
  function statusOf({ orderedAt, finalAt, end }: Refund): string {
    const now = options.now().getTime()
    if (now >= finalAt.getTime()) return end
    return now - orderedAt.getTime() < (finalAt.getTime() - orderedAt.getTime()) / 2 ? '05' : '06'
  }

  function saidOfRefund(found: Transaction, known: Refund): Said {
    return {
      txnRef: found.txnRef,
      amount: known.amount,
      bankCode: found.bank,
      payDate: writeVnpayDate(known.orderedAt),
      transactionNo: known.transactionNo,
      transactionType: known.type,
      transactionStatus: statusOf(known),
      orderInfo: known.orderInfo,
    }
  }

  function saidOfPayment(found: Transaction): Said {
    const expired = found.state === 'open' && found.expiresAt < options.now()
    return {
      txnRef: found.txnRef,
      amount: found.taken,
      bankCode: found.bank,
      payDate: found.paidAt ? writeVnpayDate(found.paidAt) : '',
      transactionNo: found.transactionNo,
      transactionType: '01',
      transactionStatus: expired ? '02' : found.transactionStatus,
      orderInfo: found.orderInfo,
    }
  }

  return (body) => {
    const json = parseJson(body)
    const parsed = ApiRequest.safeParse(json.ok ? json.value : null)
    const command = parsed.success ? parsed.data.vnp_Command : 'querydr'
    const [code, said] = answer()
    return signedAnswer(command, randomUUID().replaceAll('-', ''), code, said, options)

    function answer(): Answered {
      if (!parsed.success) return ['03', {}]
      const request = parsed.data
      if (request.vnp_TmnCode !== options.tmnCode) return ['02', {}]
      if (!sameHash(request.vnp_SecureHash, hashOfRequest(request, options.hashSecret))) return ['97', {}]
      if (options.world.state === 'error') return ['99', {}]
      return request.vnp_Command === 'querydr' ? query(request) : giveBack(request)
    }
  }
}
