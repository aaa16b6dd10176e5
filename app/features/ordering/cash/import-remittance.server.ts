import type { RemittedParcel } from '#app/features/payments/index.ts'
import { newId } from '#app/kernel/ids.ts'
import { sumDong } from '#app/kernel/money.ts'
import { fail, failAt, ok, type Result } from '#app/kernel/result.ts'
import { userIdOf } from '#app/platform/actor.ts'
import { audit } from '#app/platform/audit/audit.server.ts'
import type { Call } from '#app/platform/call.ts'
import { dropFileDraft } from '#app/platform/drafts/file-drafts.server.ts'
import { lockOrder } from '../lock-order.server.ts'
import { takeCash } from '../send-seller-order.server.ts'
import { readPart } from '../seller-order-step.server.ts'
import { referenceOf } from './carrier-match.ts'
import { findParts } from './find-parcels.server.ts'
import { judgeLine, wantsLook } from './judge-line.ts'
import { matchRemittance } from './match-carrier-payment.server.ts'
import { readRemittanceDraft } from './remittance-draft.server.ts'
import { tellBookedLater } from './tell-booked-later.server.ts'

export interface RemittanceToImport {
  readonly draftId: string
  readonly carrier: string
  /** The carrier's own number of it, as somebody writes it; none where left out or empty. */
  readonly reference?: string
}

/**
 * Reads a carrier's file of cash in. A line that names a parcel of ours with its exact cash books it as lying with the
 * carrier; every other line is kept for a person. Each in a transaction of its own; the same file again is the same
 * remittance, and one that broke off is taken up where it stopped. Money on the desk that is surely its is matched.
 * @returns the remittance; or beside `carrier` `order:failure.carrier_missing`, or `money:file.gone`,
 *   `.needs-mapping`, or why it cannot be read
 */
export async function importRemittance(
  call: Call,
  { draftId, carrier, reference }: RemittanceToImport,
): Promise<Result<{ remittanceId: string }>> {
  const name = carrier.normalize('NFC').replace(/\s+/g, ' ').trim()
  if (name === '') return failAt('carrier', 'order:failure.carrier_missing')
  const draft = await readRemittanceDraft(call, draftId)
  if (!draft) return fail('money:file.gone')
  const { file, reading } = draft
  if (reading.kind === 'unreadable') return fail(`money:file.${reading.why}`)
  if (reading.kind === 'needs-mapping') return fail('money:file.needs-mapping')
  const { fileName, fileHash } = file
  const { rows, layout } = reading
  await call.db.remittance.createMany({
    data: {
      ...{ id: newId(), carrier: name, fileName, fileHash, layout },
      collected: sumDong(rows.map((row) => row.collected)),
      fee: sumDong(rows.map((row) => row.fee)),
      paidOut: sumDong(rows.map((row) => row.paidOut)),
      ...{ importedById: userIdOf(call.actor) ?? '', importedAt: call.clock.now() },
    },
    skipDuplicates: true,
  })
  const remittance = await call.db.remittance.findUniqueOrThrow({
    where: { fileHash },
    select: { id: true, carrier: true },
  })
  const { id: remittanceId } = remittance
  for (const row of rows) await readIn(call, { remittanceId, carrier: remittance.carrier, row })
  const number = referenceOf(reference ?? '')
  if (number !== null) {
    await call.db.remittance.updateMany({
      where: { id: remittanceId, reference: null },
      data: { reference: number },
    })
  }
  await call.inTransaction(async (call) => {
    await dropFileDraft(call, draftId)
    await audit(call, {
      action: 'ordering.remittance-imported',
      subjectType: 'Remittance',
      subjectId: remittanceId,
      details: { lines: rows.length },
    })
  })
  await matchRemittance(call, { remittanceId })
  return ok({ remittanceId })
}

interface LineToRead {
  readonly remittanceId: string
  readonly carrier: string
  readonly row: RemittedParcel
}

async function readIn(call: Call, { remittanceId, carrier, row }: LineToRead): Promise<void> {
  const { line, trackingCode, collected, fee, paidOut } = row
  const find = async (call: Call) => (await findParts(call, [trackingCode])).get(trackingCode) ?? []
  const [first] = await find(call)
  await call.inTransaction(async (call) => {
    if (first) await lockOrder(call, first.orderId)
    // Read again under the lock: the seller may be reporting the same cash.
    const parts = first ? await find(call) : []
    const match = judgeLine(collected, parts)
    const part = parts.length === 1 ? parts[0] : undefined
    const now = call.clock.now()
    const { count } = await call.db.remittanceLine.createMany({
      data: {
        ...{ id: newId(), remittanceId, line, trackingCode, collected, fee, paidOut, match },
        ...{ sellerOrderId: part?.id ?? null, expected: part?.total ?? null },
        booksPartId: match === 'booked' ? (part?.id ?? null) : null,
        resolvedAt: match === 'booked' || wantsLook(match, collected) ? null : now,
      },
      skipDuplicates: true,
    })
    if (count === 0 || match !== 'booked' || !part) return
    await takeCash(call, await readPart(call, part.id), { holder: 'carrier', carrier, amount: collected })
    await tellBookedLater(call, { remittanceId, sellerOrderId: part.id, collected, fee })
  })
}
