import { z } from 'zod'
import type { BankFeedReader, RawNotice } from '../../contract.ts'
import { acknowledgeFeed } from '../acknowledgement.ts'
import { parseJson } from '../../parse-json.ts'
import { sameSecret } from '../../same-secret.ts'
import { readVietnamTime } from '../../vietnam-time.ts'
import { signCasso } from './signature.ts'

/** Casso names no limit; we take SePay's, so that a captured notice cannot be played again for ever. */
const toleranceMilliseconds = 5 * 60 * 1000

const CassoNotice = z.object({
  error: z.literal(0),
  data: z.object({
    id: z.int().nonnegative(),
    reference: z.string().nullish(),
    description: z.string(),
    /** đồng; money that leaves the account is negative */
    amount: z.int().refine((amount) => amount !== 0),
    transactionDateTime: z.string(),
    accountNumber: z.string().min(1),
  }),
})

/**
 * Reads the notices of Casso's webhook v2: one bank transfer in each. Its scheme is known from Casso's own sample
 * (a test of ours reproduces its signature); v1's bare `secure-token` is not accepted, as it does not cover the body.
 */
export function cassoReader({ checksumKey }: { checksumKey: string }): BankFeedReader {
  if (checksumKey === '') throw new RangeError('the Casso checksum key is empty')
  return {
    provider: 'casso',
    read(raw) {
      const signature = signatureOf(raw)
      if (!signature) return { kind: 'forged', reason: 'no X-Casso-Signature of the form t=…,v1=…' }
      // The signature is over sorted keys, so the syntax must be read before it can be checked.
      const json = parseJson(raw.body)
      if (!json.ok) return { kind: 'forged', reason: 'not JSON, so that nothing can be signed' }
      const expected = signCasso(json.value, signature.timestamp, checksumKey)
      if (expected === null) return { kind: 'forged', reason: 'nested too deeply' }
      if (!sameSecret(signature.v1, expected)) return { kind: 'forged', reason: 'wrong signature' }
      const age = Math.abs(raw.receivedAt.getTime() - milliseconds(signature.timestamp))
      if (age > toleranceMilliseconds) {
        return { kind: 'forged', reason: `signed ${Math.round(age / 1000)} s away from now` }
      }
      return interpret(json.value)
    },
    readAgain(raw) {
      const json = parseJson(raw.body)
      return json.ok ? interpret(json.value) : { kind: 'unreadable', reason: 'not JSON' }
    },
    acknowledge: acknowledgeFeed,
  }
}

function signatureOf(raw: RawNotice): { timestamp: string; v1: string } | null {
  const found = /^t=(\d{10,13}),\s*v1=([0-9a-f]{128})$/i.exec(raw.headers['x-casso-signature'] ?? '')
  const [, timestamp, v1] = found ?? []
  return timestamp === undefined || v1 === undefined ? null : { timestamp, v1: v1.toLowerCase() }
}

/** Casso's sample counts milliseconds; ten digits can only be seconds. */
function milliseconds(timestamp: string): number {
  return timestamp.length <= 10 ? Number(timestamp) * 1000 : Number(timestamp)
}

function interpret(value: unknown): ReturnType<BankFeedReader['read']> {
  const notice = CassoNotice.safeParse(value)
  if (!notice.success) return { kind: 'unreadable', reason: z.prettifyError(notice.error) }
  const { data } = notice.data
  const at = readVietnamTime(data.transactionDateTime)
  if (!at) return { kind: 'unreadable', reason: 'transactionDateTime is no time of Vietnam' }
  const amount = BigInt(data.amount)
  const id = String(data.id)
  return {
    kind: 'verified',
    eventId: id,
    meaning: [
      {
        id,
        accountNumber: data.accountNumber,
        amount: amount < 0n ? -amount : amount,
        direction: amount < 0n ? 'out' : 'in',
        purpose: data.description,
        at,
        reference: data.reference ?? '',
      },
    ],
  }
}
