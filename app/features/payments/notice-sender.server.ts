import type { Call } from '#app/platform/call.ts'
import type {
  BankFeedReader,
  BankTransfer,
  GatewayEvent,
  GatewayNoticeReader,
  RawNotice,
  Verified,
} from '#integrations/payments/contract.ts'

/** Who posts to us, and what is said by it: lines of a bank account, or what a gateway knows of an attempt. */
export type Sender =
  | {
      readonly from: 'bank'
      readonly reader: BankFeedReader
      readonly acknowledge: BankFeedReader['acknowledge']
    }
  | {
      readonly from: 'gateway'
      readonly reader: GatewayNoticeReader
      readonly acknowledge: GatewayNoticeReader['acknowledge']
    }

export type NoticeMeaning =
  | { readonly from: 'bank'; readonly transfers: readonly BankTransfer[] }
  | { readonly from: 'gateway'; readonly event: GatewayEvent }

/** The reader of this provider's notices; null where it is not switched on. */
export function senderOf(call: Call, provider: string): Sender | null {
  const { notices, gateways } = call.ports.payments
  for (const reader of Object.values(notices)) {
    if (reader?.provider === provider) {
      return { from: 'bank', reader, acknowledge: (outcome) => reader.acknowledge(outcome) }
    }
  }
  for (const gateway of Object.values(gateways)) {
    const reader = gateway?.notices
    if (reader?.provider === provider) {
      return { from: 'gateway', reader, acknowledge: (outcome) => reader.acknowledge(outcome) }
    }
  }
  return null
}

/** Reads a notice in its sender's way. */
export function openNotice(sender: Sender, raw: RawNotice): Verified<NoticeMeaning> {
  if (sender.from === 'bank') {
    const read = sender.reader.read(raw)
    if (read.kind !== 'verified') return read
    return { ...read, meaning: { from: 'bank', transfers: read.meaning } }
  }
  const read = sender.reader.read(raw)
  if (read.kind !== 'verified') return read
  return { ...read, meaning: { from: 'gateway', event: read.meaning } }
}
