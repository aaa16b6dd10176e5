import { z } from 'zod'
import type {
  Acknowledgement,
  GatewayNoticeReader,
  NoticeOutcome,
  Verified,
  GatewayEvent,
} from '../contract.ts'
import { finalOutcomes } from '../contract.ts'
import { isNestedBeyond, parseJson } from '../parse-json.ts'
import { NoticeData, readPayosTime } from './shapes.ts'
import { isSignedByPayos } from './signature.ts'
import { receiptId } from './standing.ts'

/** Only `data` is signed: what stands beside it (`code`, `desc`, `success`) is never looked at. */
const Notice = z.object({
  data: z.record(z.string(), z.unknown()),
  signature: z.string().regex(/^[0-9a-f]{64}$/),
})

const Fields = z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()]))

/** payOS' lists of its other messages are two levels deep. */
const deepest = 16

/** What payOS posts when a webhook's address is registered: an order code that is none of ours, with these words. */
const pings = ['VQRIO123', 'MA GIAO DICH THU NGHIEM']
const largestPing = 999_999

/** Reads the notices of payOS: one transfer to one of our payment links in each. */
export function payosNotices({ checksumKey }: { checksumKey: string }): GatewayNoticeReader {
  // An empty key would make everybody's notice genuine.
  if (checksumKey === '') throw new RangeError('the payOS checksum key is empty')
  return {
    provider: 'payos',
    read(raw) {
      const notice = noticeIn(raw.body)
      if (!notice) return { kind: 'forged', reason: 'no data with a signature beside it' }
      const { data, signature } = notice
      if (!isSignedByPayos(data, signature, checksumKey)) return { kind: 'forged', reason: 'wrong signature' }
      return meaningOf(data)
    },
    readAgain(raw) {
      const notice = noticeIn(raw.body)
      return notice ? meaningOf(notice.data) : { kind: 'unreadable', reason: 'no data' }
    },
    acknowledge,
  }
}

/** What says that it is signed; null for everything else, at no cost, as anybody can post it. */
function noticeIn(body: string): z.infer<typeof Notice> | null {
  const json = parseJson(body)
  if (!json.ok || isNestedBeyond(deepest, json.value)) return null
  return Notice.safeParse(json.value).data ?? null
}

function meaningOf(data: z.infer<typeof Notice>['data']): Verified<GatewayEvent> {
  const { data: fields, error } = Fields.safeParse(data)
  if (!fields) return { kind: 'unreadable', reason: z.prettifyError(error) }
  if (isAmbiguous(fields)) return { kind: 'unreadable', reason: 'a value looks like a field of its own' }
  const parsed = NoticeData.safeParse(fields)
  if (!parsed.success) return { kind: 'unreadable', reason: z.prettifyError(parsed.error) }
  const { orderCode, amount, description, reference, transactionDateTime, code } = parsed.data
  const at = readPayosTime(transactionDateTime)
  if (!at) return { kind: 'unreadable', reason: 'transactionDateTime is no time' }
  if (code !== '00') return { kind: 'unreadable', reason: `code ${code} is not that of a payment` }
  const id = receiptId(orderCode, reference)
  if (orderCode <= largestPing && pings.includes(description.trim().toUpperCase())) {
    return { kind: 'verified', eventId: id, meaning: { kind: 'nothing' } }
  }
  const standing = { kind: 'paid', receipt: { id, amount: BigInt(amount), at, fee: null } } as const
  return { kind: 'verified', eventId: id, meaning: { kind: 'attempt', names: [String(orderCode)], standing } }
}

const swallowed = new RegExp(`&(?:${Object.keys(NoticeData.shape).join('|')})=`)

/**
 * The signed text does not escape its separators, so a purpose such as `x&orderCode=7` would sign two readings. The
 * payer writes the purpose; such a notice is left to a person and to `query`. Any second reading hides a field that
 * we read inside of a value or of a name.
 */
function isAmbiguous(fields: z.infer<typeof Fields>): boolean {
  return Object.entries(fields).some(
    ([key, value]) => /[&=]/.test(key) || (typeof value === 'string' && swallowed.test(value)),
  )
}

const statuses: Record<NoticeOutcome, number> = {
  stored: 200,
  known: 200,
  'unknown-attempt': 200,
  'amount-differs': 200,
  forged: 401,
  unreadable: 400,
  'try-again': 503,
}

/** payOS takes a notice for delivered when it reads a status of 2xx; the body is that of its own samples. */
function acknowledge(outcome: NoticeOutcome): Acknowledgement {
  return {
    status: statuses[outcome],
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ success: finalOutcomes.includes(outcome) }),
  }
}
