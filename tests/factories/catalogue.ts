import { readRules, type CategoryRules } from '#app/features/catalogue/index.ts'
import { catalogueSubscriptions, refreshListing } from '#app/features/catalogue/index.server.ts'
import { referenceGeography } from '#app/features/geography/index.server.ts'
import '#app/features/geography/index.ts'
import '#app/features/media/index.ts'
import { dateColumnOf, fixedClock, type Clock } from '#app/kernel/clock.ts'
import { newId } from '#app/kernel/ids.ts'
import { fold, slugify } from '#app/kernel/vietnamese-text.ts'
import type { Actor, StaffRole } from '#app/platform/actor.ts'
import type { Call, Ports } from '#app/platform/call.ts'
import { createCall } from '#app/platform/create-call.server.ts'
import type { Prisma } from '#app/platform/db/generated/client.ts'
import type { RootDb } from '#app/platform/db/client.server.ts'
import type { Subscriptions } from '#app/platform/facts.ts'
import { createLog } from '#app/platform/log/log.server.ts'
import { memoryStore } from '#integrations/storage/memory.ts'

/** The day on which the catalogue's tests play. */
export const CATALOGUE_DAY = '2026-11-22'

/** What a call to the catalogue and the features below it needs; any other port throws where it is read. */
function cataloguePorts(): Ports {
  const known: Partial<Ports> = {
    origin: 'http://localhost:3000',
    geography: referenceGeography(),
    media: { files: memoryStore() },
  }
  const ports = new Proxy(known, {
    get(target, name, receiver) {
      if (!(name in target)) throw new Error(`The catalogue's tests have no port ${String(name)}`)
      const value: unknown = Reflect.get(target, name, receiver)
      return value
    },
  })
  if (!areWhole(ports)) throw new Error('unreachable')
  return ports
}

/** The proxy answers for what is missing. */
const areWhole = (ports: Partial<Ports>): ports is Ports => ports.origin !== undefined

export interface CatalogueCallOptions {
  readonly actor?: Actor
  readonly clock?: Clock
  readonly subscriptions?: Subscriptions
}

/** A call on a test database, with the catalogue's own subscribers. */
export function catalogueCall(root: RootDb, options: CatalogueCallOptions = {}): Call {
  return createCall({
    actor: options.actor ?? { kind: 'visitor' },
    root,
    clock: options.clock ?? fixedClock(`${CATALOGUE_DAY}T03:00:00Z`),
    ports: cataloguePorts(),
    subscriptions: options.subscriptions ?? catalogueSubscriptions,
    requestId: 'test',
    locale: 'vi',
    log: createLog('silent', 'test'),
  })
}

/** Somebody who works for a seller. */
export const staffOf = (sellerId: string, role: StaffRole): Actor => ({
  kind: 'person',
  userId: `${role}-${sellerId}`,
  name: 'Chủ hàng',
  staff: { sellerId, sellerName: 'Nhà bán thử', role },
  officer: null,
  operator: false,
})

export const ownerOf = (sellerId: string): Actor => staffOf(sellerId, 'owner')

export const anOperator: Actor = {
  ...{ kind: 'person', userId: 'operator', name: 'Ban quản lý', staff: null, officer: null, operator: true },
}

/** A verified maker. */
export async function aMaker(
  call: Call,
  over: Partial<Prisma.SellerUncheckedCreateInput> = {},
): Promise<{ id: string; slug: string }> {
  const id = newId()
  const name = over.name ?? 'Hợp tác xã Ong Mây Ngàn'
  return call.db.seller.create({
    data: {
      id,
      slug: `${slugify(name)}-${id.slice(-8)}`,
      name,
      nameFolded: fold(name),
      kind: 'cooperative',
      status: 'verified',
      provenance: 'invented',
      ...over,
    },
    select: { id: true, slug: true },
  })
}

const openRules: CategoryRules = { shippable: true, papersBeforeListing: [] }

/** A shelf of the shop. */
export async function aCategory(
  call: Call,
  over: Partial<Prisma.CategoryUncheckedCreateInput> = {},
): Promise<{ id: string; slug: string }> {
  const id = newId()
  const nameVi = over.nameVi ?? 'Mật ong'
  return call.db.category.create({
    data: {
      ...{ id, slug: `${slugify(nameVi)}-${id.slice(-8)}`, nameVi, nameEn: '', position: 1 },
      ...over,
      rules: over.rules ?? readRules(openRules),
    },
    select: { id: true, slug: true },
  })
}

export interface AProduct extends Partial<Prisma.ProductUncheckedCreateInput> {
  readonly sellerId: string
  readonly categoryId: string
  /** Đồng; one pack of 500 g each. */
  readonly prices?: readonly bigint[]
  readonly availability?: 'none' | 'few' | 'plenty'
}

/** A product on sale with its packs and its listing. */
export function aListedProduct(
  call: Call,
  { prices = [120_000n], availability = 'plenty', ...over }: AProduct,
): Promise<{ id: string; slug: string; variantIds: string[] }> {
  return call.inTransaction(async (inside) => {
    const id = newId()
    const nameVi = over.nameVi ?? 'Mật ong hoa rừng'
    const product = await inside.db.product.create({
      data: {
        ...{ id, nameVi, slug: `${slugify(nameVi)}-${id.slice(-8)}`, status: 'listed' },
        descriptionVi: 'Mật ong quay đầu mùa, lọc thô, không pha.',
        listedAt: inside.clock.now(),
        ...over,
        variants: {
          create: prices.map((price, position) => ({
            ...{ id: newId(), nameVi: `Lọ ${position + 1}`, netAmount: 500, netUnit: 'g', position },
            ...{ price, weightGrams: 700 },
          })),
        },
      },
      select: { id: true, slug: true, variants: { select: { id: true }, orderBy: { position: 'asc' } } },
    })
    await refreshListing(inside, id)
    await inside.db.productListing.updateMany({ where: { productId: id }, data: { availability } })
    return { id, slug: product.slug, variantIds: product.variants.map((variant) => variant.id) }
  })
}

/** An OCOP certificate of a product; in force on the tests' day unless told otherwise. */
export async function aCertificate(
  call: Call,
  over: Partial<Prisma.OcopCertificateUncheckedCreateInput> & { productId: string; sellerId: string },
): Promise<string> {
  const id = newId()
  await call.db.ocopCertificate.create({
    data: {
      ...{ id, stars: 4, score: 7550, number: '12 (minh họa)', decisionNumber: '34 (minh họa)' },
      ...{ issuer: 'UBND tỉnh (minh họa)', illustrative: true },
      issuedOn: dateColumnOf('2025-01-10'),
      expiresOn: dateColumnOf('2028-01-10'),
      ...over,
    },
  })
  await call.inTransaction((inside) => refreshListing(inside, over.productId))
  return id
}
