import { randomUUID } from 'node:crypto'
import type {
  AttemptHandle,
  AttemptStanding,
  GatewayNoticeReader,
  RawNotice,
  RefundRequest,
  StartAnswer,
  StartRequest,
} from '#integrations/payments/contract.ts'
import type { GatewayRig } from './gateway-rig.ts'

export interface Attempt {
  request: StartRequest
  started: StartAnswer
  handle: AttemptHandle
}

/** An attempt that begins now, as the market would ask for it; every call another one. */
export function newRequest({ gateway }: GatewayRig, amount = 185_000n): StartRequest {
  const attemptId = randomUUID()
  // Gateways write whole seconds.
  const startedAt = new Date(Math.floor(Date.now() / 1000) * 1000)
  const minutes = gateway.capabilities.session?.minutes ?? 15
  return {
    attemptId,
    reference: `CL${referenceFrom(attemptId)}`,
    amount,
    startedAt,
    expiresAt: new Date(startedAt.getTime() + minutes * 60_000),
    visit: { returnUrl: 'https://cho.example/don-hang/X', ipAddress: '203.0.113.7', language: 'vi' },
  }
}

/** Ten of the letters and digits that a reference may have. */
function referenceFrom(id: string): string {
  const alphabet = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789'
  const digits = id.replaceAll('-', '')
  return Array.from(
    { length: 10 },
    (_, at) => alphabet[Number.parseInt(digits.slice(at * 2, at * 2 + 2), 16) % 32],
  ).join('')
}

export async function startAttempt(rig: GatewayRig, request = newRequest(rig)): Promise<Attempt> {
  const started = await rig.gateway.start(request)
  return { request, started, handle: handleOf(request, started) }
}

export function handleOf(request: StartRequest, started: StartAnswer | null): AttemptHandle {
  const { attemptId, reference, amount, startedAt } = request
  const known = started?.kind === 'redirect' || started?.kind === 'show-transfer-code'
  const gatewayReference = known ? started.gatewayReference : null
  return { attemptId, reference, gatewayReference, amount, startedAt }
}

export function readerOf({ gateway }: GatewayRig): GatewayNoticeReader {
  if (!gateway.notices) throw new Error(`${gateway.name} posts no notices`)
  return gateway.notices
}

/** @throws where the gateway cannot be asked */
export async function ask({ gateway }: GatewayRig, handle: AttemptHandle): Promise<AttemptStanding> {
  if (!gateway.query) throw new Error(`${gateway.name} cannot be asked`)
  return gateway.query(handle)
}

/** What the given notices say about one attempt, in their order, what is no news left out. */
export function heardOf(
  rig: GatewayRig,
  handle: AttemptHandle,
  notices: readonly RawNotice[] = rig.posted(),
) {
  const ours = [handle.attemptId, handle.reference, handle.gatewayReference]
  return notices.flatMap((raw) => {
    const answer = readerOf(rig).read(raw)
    if (answer.kind !== 'verified') throw new Error(`posted and ${answer.kind}: ${answer.reason}`)
    const { meaning, eventId } = answer
    if (meaning.kind !== 'attempt' || !meaning.names.some((name) => ours.includes(name))) return []
    return [{ eventId, standing: meaning.standing }]
  })
}

export function receiptsOf(rig: GatewayRig, handle: AttemptHandle) {
  return heardOf(rig, handle).flatMap(({ standing }) => (standing.kind === 'paid' ? [standing.receipt] : []))
}

/** An attempt that was paid, with its receipt. */
export async function paidAttempt(rig: GatewayRig): Promise<Attempt & { receiptId: string }> {
  const attempt = await startAttempt(rig)
  await rig.payer.pay(attempt.started)
  const standing = await ask(rig, attempt.handle)
  if (standing.kind !== 'paid') throw new Error(`paid, and the gateway says ${standing.kind}`)
  return { ...attempt, receiptId: standing.receipt.id }
}

export function refundOf(
  { handle, receiptId }: { handle: AttemptHandle; receiptId: string },
  amount: bigint,
): RefundRequest {
  const requestedAt = new Date(Math.floor(Date.now() / 1000) * 1000)
  return { refundId: randomUUID(), attempt: handle, receiptId, amount, requestedAt }
}
