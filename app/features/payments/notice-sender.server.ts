import type { Call } from '#app/platform/call.ts'
import type {
  BankFeedReader,
  BankTransfer,
  GatewayEvent,
  GatewayNoticeReader,
  RawNotice,
  Verified,
} from '#integrations/payments/contract.ts'
import { withoutNul } from './keep-money.server.ts'
import { beginningOf } from './notice-as-kept.ts'

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
  return sender.from === 'bank' ? ofBank(sender.reader.read(raw)) : ofGateway(sender.reader.read(raw))
}

/** Reads a notice again that was genuine when it came: its sender's key is not kept, and may have changed since. */
export function reopenNotice(sender: Sender, raw: RawNotice): Verified<NoticeMeaning> {
  return sender.from === 'bank'
    ? ofBank(sender.reader.readAgain(raw))
    : ofGateway(sender.reader.readAgain(raw))
}

function ofBank(read: Verified<readonly BankTransfer[]>): Verified<NoticeMeaning> {
  if (read.kind !== 'verified') return { ...read, reason: inShort(read.reason) }
  const { eventId, meaning: transfers } = read
  return { kind: 'verified', eventId: withoutNul(eventId), meaning: { from: 'bank', transfers } }
}

function ofGateway(read: Verified<GatewayEvent>): Verified<NoticeMeaning> {
  if (read.kind !== 'verified') return { ...read, reason: inShort(read.reason) }
  const { eventId, meaning: event } = read
  return { kind: 'verified', eventId: withoutNul(eventId), meaning: { from: 'gateway', event } }
}

/** A reason can be as long as what it is about. */
const inShort = (reason: string): string => beginningOf(withoutNul(reason), 500)
