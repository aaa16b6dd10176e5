import { z } from 'zod'
import type {
  Acknowledgement,
  GatewayEvent,
  GatewayNoticeReader,
  NoticeOutcome,
  RawNotice,
  Verified,
} from '../contract.ts'
import { fateOf } from './codes.ts'
import type { VnpayOptions } from './options.ts'
import { forgeryIn } from './signature.ts'
import { standingOf } from './standing.ts'

const Notice = z.object({
  vnp_TmnCode: z.string(),
  vnp_TxnRef: z.string().min(1).max(100),
  vnp_Amount: z.string().regex(/^\d{1,15}$/),
  vnp_ResponseCode: z.string().regex(/^\d{2}$/),
  vnp_TransactionStatus: z.string().regex(/^\d{2}$/),
  /** 0 or nothing where no money moved. */
  vnp_TransactionNo: z
    .string()
    .regex(/^\d{0,15}$/)
    .default('0'),
  vnp_PayDate: z.string().default(''),
})

/**
 * Reads VNPay's IPN (VNPay 2.1.0, "pay"): a GET that says everything in its address; a posted form is read too. The
 * return of the browser looks the same and is nobody's proof.
 */
export function vnpayNotices({
  tmnCode,
  hashSecret,
}: Pick<VnpayOptions, 'tmnCode' | 'hashSecret'>): GatewayNoticeReader {
  return {
    provider: 'vnpay',
    read(raw) {
      const parameters = parametersOf(raw)
      const forgery = forgeryIn(parameters, hashSecret)
      if (forgery !== null) return { kind: 'forged', reason: forgery }
      const terminal = parameters.get('vnp_TmnCode')
      if (terminal !== null && terminal !== tmnCode) return { kind: 'forged', reason: 'of another terminal' }
      return meaningOf(parameters, raw.receivedAt)
    },
    readAgain: (raw) => meaningOf(parametersOf(raw), raw.receivedAt),
    acknowledge,
  }
}

function meaningOf(parameters: URLSearchParams, receivedAt: Date): Verified<GatewayEvent> {
  const notice = Notice.safeParse(Object.fromEntries(parameters))
  if (!notice.success) return { kind: 'unreadable', reason: z.prettifyError(notice.error) }
  const words = notice.data
  const fate = fateOf(words.vnp_ResponseCode, words.vnp_TransactionStatus)
  const standing = standingOf(fate, words, receivedAt)
  const codes = `${words.vnp_ResponseCode}/${words.vnp_TransactionStatus}`
  if (!standing) return { kind: 'unreadable', reason: `nothing sure follows from ${codes}` }
  return {
    kind: 'verified',
    eventId: [words.vnp_TxnRef, words.vnp_TransactionNo, words.vnp_Amount, codes].join(' '),
    meaning: { kind: 'attempt', names: [words.vnp_TxnRef], standing },
  }
}

function parametersOf({ query, body }: RawNotice): URLSearchParams {
  const fromAddress = new URLSearchParams(query ?? '')
  return [...fromAddress.keys()].some((name) => name.startsWith('vnp_'))
    ? fromAddress
    : new URLSearchParams(body)
}

/** VNPay stops on 00 and 02 and asks again on everything else, whatever the status of HTTP says. */
const answers: Record<NoticeOutcome, { RspCode: string; Message: string }> = {
  stored: { RspCode: '00', Message: 'Confirm Success' },
  known: { RspCode: '02', Message: 'Order already confirmed' },
  'unknown-attempt': { RspCode: '01', Message: 'Order not found' },
  'amount-differs': { RspCode: '04', Message: 'Invalid amount' },
  forged: { RspCode: '97', Message: 'Invalid checksum' },
  unreadable: { RspCode: '99', Message: 'Unknown error' },
  'try-again': { RspCode: '99', Message: 'Unknown error' },
}

function acknowledge(outcome: NoticeOutcome): Acknowledgement {
  return {
    status: 200,
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(answers[outcome]),
  }
}
