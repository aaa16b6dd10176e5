import { dayOfDateColumn } from '#app/kernel/clock.ts'
import { isId } from '#app/kernel/ids.ts'
import { pageOf, sliceOf, type Page } from '#app/kernel/page.ts'
import type { Call } from '#app/platform/call.ts'
import type { Prisma } from '#app/platform/db/generated/client.ts'
import { packUnit, pieceWordOf } from './lot-unit.ts'
import { householdAddress } from './member-link.server.ts'
import { placeOf } from './read-members.server.ts'
import { ownBooks } from './sharing.access.server.ts'
import type { DeliveryPage, DeliveryRow } from './sharing.types.ts'

const PAGE_SIZE = 30

const rowSelect = {
  ...{ id: true, memberId: true, year: true, number: true, deliveredOn: true, unit: true, quantity: true },
  ...{ netQuantity: true, grade: true, price: true, reversesId: true },
  member: { select: { name: true } },
  lot: {
    select: {
      code: true,
      makersNumber: true,
      product: { select: { nameVi: true, nameEn: true, variants: packUnit } },
    },
  },
  prices: { select: { price: true }, orderBy: [{ at: 'desc' }, { id: 'desc' }], take: 1 },
  reversedBy: { select: { id: true, year: true, number: true } },
} as const satisfies Prisma.MemberDeliverySelect

/** Deliveries to the actor's cooperative, the newest first; of one lot where it is named. */
export async function listDeliveries(
  call: Call,
  { lotId, page = 1 }: { readonly lotId?: string; readonly page?: number },
): Promise<Page<DeliveryRow>> {
  const where = { ...ownBooks(call.actor), ...(lotId && { lotId }) }
  const rows = await call.db.memberDelivery.findMany({
    ...{ where, select: rowSelect, orderBy: { id: 'desc' }, ...sliceOf(page, PAGE_SIZE) },
  })
  const total = await call.db.memberDelivery.count({ where })
  return pageOf(rows.map(toDeliveryRow), total, page, PAGE_SIZE)
}

/** What one household brought, the newest first. Who may see it is the caller's to know. */
export async function deliveriesOf(call: Call, memberId: string, page: number): Promise<Page<DeliveryRow>> {
  const rows = await call.db.memberDelivery.findMany({
    ...{ where: { memberId }, select: rowSelect, orderBy: [{ deliveredOn: 'desc' }, { id: 'desc' }] },
    ...sliceOf(page, PAGE_SIZE),
  })
  const total = await call.db.memberDelivery.count({ where: { memberId } })
  return pageOf(rows.map(toDeliveryRow), total, page, PAGE_SIZE)
}

/** A delivery as its receipt shows it, with the address of its household's own page. */
export type DeliveryPaper = DeliveryPage & { readonly link: string }

/** One delivery of the actor's cooperative with all that stands on its receipt; null: not there, or not theirs. */
export const readDelivery = (call: Call, deliveryId: string): Promise<DeliveryPaper | null> =>
  findDelivery(call, deliveryId, ownBooks(call.actor))

/** The same among the deliveries of `whose`, which is the caller's to know. */
export async function findDelivery(
  call: Call,
  deliveryId: string,
  whose: Prisma.MemberDeliveryWhereInput,
): Promise<DeliveryPaper | null> {
  if (!isId(deliveryId)) return null
  const row = await call.db.memberDelivery.findFirst({
    where: { AND: [{ id: deliveryId }, whose] },
    select: {
      ...rowSelect,
      ...{ deductedBp: true, deductedQuantity: true, deductReason: true, note: true },
      ...{ recordedAt: true, recordedBy: true, reverses: { select: { id: true, year: true, number: true } } },
      member: {
        select: {
          ...{ id: true, name: true, phone: true, addressLine: true, communeCode: true, linkVersion: true },
          seller: { select: { name: true, phone: true, addressLine: true, communeCode: true } },
        },
      },
    },
  })
  if (!row) return null
  const { deductedBp, deductedQuantity, deductReason, note, recordedAt, recordedBy, member } = row
  const other = row.reverses ?? row.reversedBy
  return {
    ...toDeliveryRow(row),
    ...{ deductedBp, deductedQuantity, deductReason, note, recordedAt, recordedBy },
    cooperative: cooperativeOnPaper(call, member.seller),
    memberPhone: member.phone,
    memberPlace: placeOf(call, member),
    other: other && { deliveryId: other.id, year: other.year, number: other.number },
    link: householdAddress(call, member),
  }
}

/** The cooperative as its papers name it. */
export const cooperativeOnPaper = (
  call: Call,
  seller: {
    readonly name: string
    readonly phone: string | null
    readonly addressLine: string | null
    readonly communeCode: string | null
  },
) => ({
  name: seller.name,
  phone: seller.phone,
  address: placeOf(call, { addressLine: seller.addressLine ?? '', communeCode: seller.communeCode }),
})

function toDeliveryRow(row: Prisma.MemberDeliveryGetPayload<{ select: typeof rowSelect }>): DeliveryRow {
  const { id, member, lot, prices, price, reversesId, reversedBy, deliveredOn } = row
  const { memberId, year, number, unit, quantity, netQuantity, grade } = row
  return {
    ...{ deliveryId: id, memberId, memberName: member.name, year, number },
    ...{ unit, pieceWord: pieceWordOf(lot), quantity, netQuantity, grade },
    lotCode: lot.code,
    makersNumber: lot.makersNumber,
    productName: { vi: lot.product.nameVi, en: lot.product.nameEn || lot.product.nameVi },
    deliveredOn: dayOfDateColumn(deliveredOn),
    price: prices[0]?.price ?? price,
    standing: reversesId ? 'reversal' : reversedBy ? 'reversed' : 'counts',
  }
}
