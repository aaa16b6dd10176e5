import { z } from 'zod'
import type { BankFeedReader, RawNotice } from '../../contract.ts'
import { acknowledgeFeed } from '../acknowledgement.ts'
import { parseJson } from '../../parse-json.ts'
import { sameSecret } from '../../same-secret.ts'
import { readVietnamTime } from '../../vietnam-time.ts'
import { signSepay } from './signature.ts'

/** At least one; where both are set, a notice must carry both. Only the signing secret protects the body. */
export type SepayKeys =
  { apiKey: string; signingSecret?: string } | { apiKey?: string; signingSecret: string }

/** A signature older or younger than this is refused (developer.sepay.vn/en/sepay-webhooks). */
const toleranceSeconds = 5 * 60

const SepayNotice = z.object({
  id: z.int().nonnegative(),
  transactionDate: z.string(),
  accountNumber: z.string().min(1),
  content: z.string().nullish(),
  description: z.string().nullish(),
  transferType: z.enum(['in', 'out']),
  transferAmount: z.int().positive(),
  referenceCode: z.string().nullish(),
})

/** Reads the notices of SePay (developer.sepay.vn/en/sepay-webhooks): one bank transfer in each. */
export function sepayReader(keys: SepayKeys): BankFeedReader {
  // An empty key would make everybody's notice genuine.
  if (keys.apiKey === '' || keys.signingSecret === '') throw new RangeError('a SePay key is empty')
  return {
    provider: 'sepay',
    read(raw) {
      const forgery = forgeryIn(raw, keys)
      if (forgery !== null) return { kind: 'forged', reason: forgery }
      return readBody(raw.body)
    },
    readAgain: (raw) => readBody(raw.body),
    acknowledge: acknowledgeFeed,
  }
}

function forgeryIn(raw: RawNotice, keys: SepayKeys): string | null {
  if (keys.apiKey !== undefined) {
    const given = /^apikey\s+(.+)$/i.exec(raw.headers['authorization'] ?? '')?.[1]
    if (given === undefined) return 'no API key in Authorization'
    if (!sameSecret(given, keys.apiKey)) return 'wrong API key'
  }
  if (keys.signingSecret !== undefined) {
    const signature = raw.headers['x-sepay-signature']
    const timestamp = raw.headers['x-sepay-timestamp']
    if (signature === undefined || timestamp === undefined) return 'no X-SePay-Signature or X-SePay-Timestamp'
    if (!/^\d{1,12}$/.test(timestamp)) return 'X-SePay-Timestamp is no number of seconds'
    if (!sameSecret(signature.toLowerCase(), signSepay(raw.body, timestamp, keys.signingSecret))) {
      return 'wrong signature'
    }
    const age = Math.abs(raw.receivedAt.getTime() / 1000 - Number(timestamp))
    if (age > toleranceSeconds) return `signed ${Math.round(age)} s away from now`
  }
  return null
}

function readBody(body: string): ReturnType<BankFeedReader['read']> {
  const json = parseJson(body)
  if (!json.ok) return { kind: 'unreadable', reason: 'not JSON' }
  const notice = SepayNotice.safeParse(json.value)
  if (!notice.success) return { kind: 'unreadable', reason: z.prettifyError(notice.error) }
  const at = readVietnamTime(notice.data.transactionDate)
  if (!at) return { kind: 'unreadable', reason: 'transactionDate is no time of Vietnam' }
  const id = String(notice.data.id)
  return {
    kind: 'verified',
    eventId: id,
    meaning: [
      {
        id,
        accountNumber: notice.data.accountNumber,
        amount: BigInt(notice.data.transferAmount),
        direction: notice.data.transferType,
        // `content` is the payer's purpose, `description` the bank's whole message.
        purpose: notice.data.content || (notice.data.description ?? ''),
        at,
        reference: notice.data.referenceCode ?? '',
      },
    ],
  }
}
