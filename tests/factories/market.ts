import { catalogueSubscriptions } from '#app/features/catalogue/index.server.ts'
import '#app/features/catalogue/index.ts'
import { referenceGeography } from '#app/features/geography/index.server.ts'
import { inventorySubscriptions } from '#app/features/inventory/index.server.ts'
import { placeOrder, orderingSubscriptions, quoteCheckout } from '#app/features/ordering/index.server.ts'
import type { PlacedOrder, PlaceOrderInput } from '#app/features/ordering/index.ts'
import { receiveNotice } from '#app/features/payments/index.server.ts'
import type { PaymentsPort } from '#app/features/payments/index.ts'
import { dateColumnOf, fixedClock, type Clock, type Day } from '#app/kernel/clock.ts'
import { newLotCode } from '#app/kernel/codes.ts'
import { newId } from '#app/kernel/ids.ts'
import { unwrap } from '#app/kernel/result.ts'
import { newSecretToken } from '#app/kernel/secret-token.server.ts'
import type { Actor } from '#app/platform/actor.ts'
import type { Call, Ports } from '#app/platform/call.ts'
import { createCall } from '#app/platform/create-call.server.ts'
import type { RootDb } from '#app/platform/db/client.server.ts'
import type { Subscriptions } from '#app/platform/facts.ts'
import { createLog } from '#app/platform/log/log.server.ts'
import { sepayReader } from '#integrations/payments/bank-feed/sepay/reader.ts'
import { readStatement } from '#integrations/payments/bank-statement/statement.ts'
import { readRemittance } from '#integrations/payments/carrier-remittance/remittance.ts'
import { cashOnDeliveryGateway } from '#integrations/payments/cash-on-delivery/gateway.ts'
import type { Acknowledgement } from '#integrations/payments/contract.ts'
import { vietqrGateway } from '#integrations/payments/vietqr/gateway.ts'
import { memoryStore } from '#integrations/storage/memory.ts'
import { aCategory, aListedProduct, aMaker } from './catalogue.ts'

/** The moment at which the market's tests begin: ten in the morning in Việt Nam. */
export const MARKET_NOW = '2026-11-22T03:00:00Z'

const API_KEY = 'test-feed-key'
export const marketAccount = { bin: '970436', account: '0123456789', holder: 'CHO LANG' }

const paymentsPort: PaymentsPort = {
  gateways: {
    vietqr: vietqrGateway(marketAccount),
    cash_on_delivery: cashOnDeliveryGateway({ largest: 20_000_000n }),
  },
  notices: { sepay: sepayReader({ apiKey: API_KEY }) },
  marketAccount,
  transferTo: (account) => vietqrGateway(account),
  collection: 'market',
  banks: [{ bin: '970436', name: 'Vietcombank', onPaper: 'Ngoại Thương' }],
  payoutCode: (to, amount, purpose) => `${to.bin}/${to.account}/${amount}/${purpose}`,
  returnUrl: (code) => `http://localhost:3000/don-hang/${code}/tro-ve`,
  demoBank: null,
}

/** What the transactional features need; any other port throws where it is read. */
function marketPorts(payments: Partial<PaymentsPort>): Ports {
  const known: Partial<Ports> = {
    origin: 'http://localhost:3000',
    geography: geography(),
    media: { files: memoryStore() },
    payments: {
      ...{ ...paymentsPort, ...payments },
      gateways: { ...paymentsPort.gateways, ...payments.gateways },
      notices: { ...paymentsPort.notices, ...payments.notices },
    },
    moneyFiles: { readStatement, readRemittance },
    settlement: { business: { name: 'Công ty Chợ', taxCode: '0101234567', address: 'Hà Nội' } },
    ordering: { linkSecret: 'a secret of the tests, 32 bytes and more' },
  }
  const ports = new Proxy(known, {
    get(target, name, receiver) {
      if (!(name in target)) throw new Error(`The market's tests have no port ${String(name)}`)
      const value: unknown = Reflect.get(target, name, receiver)
      return value
    },
  })
  if (!areWhole(ports)) throw new Error('unreachable')
  return ports
}

/** The proxy answers for what is missing. */
const areWhole = (ports: Partial<Ports>): ports is Ports => ports.origin !== undefined

export interface TestCallOptions {
  readonly actor?: Actor
  readonly clock?: Clock
  readonly subscriptions?: Subscriptions
}

/** Who hears what in the tests: the features under test, as `wiring` joins them. */
export const marketSubscriptions: Subscriptions = {
  ...catalogueSubscriptions,
  ...inventorySubscriptions,
  ...orderingSubscriptions,
}

let knownPlaces: ReturnType<typeof referenceGeography> | undefined
/** Built once: it takes a second. */
const geography = () => (knownPlaces ??= referenceGeography())

/**
 * Makes calls on a test database.
 * @param payments what the outside of payments is besides transfers and cash, or instead
 */
export function callMaker(
  root: RootDb,
  payments: Partial<PaymentsPort> = {},
): (options?: TestCallOptions) => Call {
  const ports = marketPorts(payments)
  return (options = {}) =>
    createCall({
      actor: options.actor ?? { kind: 'visitor' },
      root,
      clock: options.clock ?? fixedClock(MARKET_NOW),
      ports,
      subscriptions: options.subscriptions ?? marketSubscriptions,
      requestId: 'test',
      locale: 'vi',
      log: createLog('silent', 'test'),
    })
}

/** Places of the tests: Tam Đảo and Việt Trì in Phú Thọ, Ba Đình in Hà Nội. */
export const places = { tamDao: '08911', vietTri: '07900', haNoi: '00004' } as const

/** Writes the few places that rows of the tests point at. */
export async function somePlaces(call: Call): Promise<void> {
  for (const code of Object.values(places)) {
    const commune = call.ports.geography.commune(code)
    const province = commune && call.ports.geography.province(commune.provinceCode)
    if (!province) throw new Error(`no such place: ${code}`)
    await call.db.province.upsert({ where: { code: province.code }, create: province, update: {} })
    await call.db.commune.upsert({ where: { code }, create: commune, update: {} })
  }
}

export interface ALot {
  readonly sellerId: string
  readonly productId: string
  readonly variantId: string
  readonly quantity: number
  readonly madeOn?: Day
  readonly expiresOn?: Day | null
}

/** A lot with packs on the shelf, as receiving it leaves it. */
export async function aLot(
  call: Call,
  { sellerId, productId, variantId, quantity, madeOn = '2026-11-01', expiresOn = '2027-11-01' }: ALot,
): Promise<{ lotId: string; code: string; stockLevelId: string }> {
  const lotId = newId()
  const stockLevelId = newId()
  const code = newLotCode()
  await call.db.lot.create({
    data: {
      ...{ id: lotId, code, makersNumber: code, productId, sellerId },
      madeOn: dateColumnOf(madeOn),
      expiresOn: expiresOn && dateColumnOf(expiresOn),
      levels: { create: { id: stockLevelId, variantId, productId, sellerId, onHand: quantity } },
      movements: {
        create: {
          ...{ id: newId(), variantId, place: 'kho', kind: 'received', quantity },
          ...{ at: call.clock.now(), key: `received/${lotId}` },
        },
      },
    },
  })
  return { lotId, code, stockLevelId }
}

export interface Stall {
  readonly sellerId: string
  readonly productId: string
  readonly variantId: string
  readonly lotId: string
  readonly lotCode: string
  readonly stockLevelId: string
}

export interface AStall {
  readonly packs?: number
  readonly price?: bigint
  readonly communeCode?: string | null
  readonly rules?: {
    readonly shippable: boolean
    readonly papersBeforeListing: []
    readonly localOnly?: boolean
  }
}

/** A verified seller with one product on sale, one pack of it, and one lot on the shelf. */
export async function aStall(call: Call, options: AStall = {}): Promise<Stall> {
  const { packs = 10, price = 120_000n, communeCode = places.tamDao, rules } = options
  const seller = await aMaker(call, { communeCode })
  const category = await aCategory(call, rules ? { rules } : {})
  const product = await aListedProduct(call, {
    sellerId: seller.id,
    categoryId: category.id,
    prices: [price],
  })
  const [variantId = ''] = product.variantIds
  const lot = await aLot(call, { sellerId: seller.id, productId: product.id, variantId, quantity: packs })
  return {
    sellerId: seller.id,
    productId: product.id,
    variantId,
    lotId: lot.lotId,
    lotCode: lot.code,
    stockLevelId: lot.stockLevelId,
  }
}

/** A whole order form for one pack straight from its page; everything may be said otherwise. */
export async function anOrderForm(
  call: Call,
  stall: Pick<Stall, 'variantId'>,
  over: Partial<PlaceOrderInput> & { readonly quantity?: number } = {},
): Promise<PlaceOrderInput> {
  const { quantity = 1, ...rest } = over
  const selection = over.selection ?? { buyNow: { variantId: stall.variantId, quantity } }
  const communeCode = over.communeCode ?? places.haNoi
  const { total } = await quoteCheckout(call, { selection, communeCode })
  return {
    buyer: { name: 'Nguyễn Thị Lan', phone: '+84912345678' },
    addressLine: 'Số 5, ngõ 12',
    note: '',
    method: 'vietqr',
    shownTotal: total ?? 0n,
    idempotencyKey: newSecretToken(),
    ...rest,
    selection,
    communeCode,
  }
}

/** An order as `placeOrder` makes it: waiting for its transfer, or placed when it is cash on delivery. */
export async function aPlacedOrder(
  call: Call,
  stall: Pick<Stall, 'variantId'>,
  over: Partial<PlaceOrderInput> & { readonly quantity?: number } = {},
): Promise<PlacedOrder & { readonly orderId: string; readonly total: bigint; readonly reference: string }> {
  const placed = unwrap(await placeOrder(call, await anOrderForm(call, stall, over)))
  const order = await call.db.order.findUniqueOrThrow({
    where: { code: placed.code },
    select: { id: true, total: true, payments: { select: { attempts: { select: { reference: true } } } } },
  })
  const reference = order.payments[0]?.attempts[0]?.reference ?? ''
  return { ...placed, orderId: order.id, total: order.total, reference }
}

let lastTransfer = 1_000

/** A bank's notice of money, as SePay posts it. The same `id` is the same event. */
export function sepayNotice(
  call: Call,
  transfer: {
    readonly amount: bigint
    readonly purpose: string
    readonly id?: number
    readonly key?: string
  },
): Promise<Acknowledgement | null> {
  lastTransfer += 1
  return receiveNotice(call, 'sepay', {
    headers: { authorization: `Apikey ${transfer.key ?? API_KEY}` },
    body: JSON.stringify({
      id: transfer.id ?? lastTransfer,
      gateway: 'Vietcombank',
      transactionDate: '2026-11-22 10:05:00',
      accountNumber: marketAccount.account,
      content: transfer.purpose,
      transferType: 'in',
      transferAmount: Number(transfer.amount),
      referenceCode: `FT${transfer.id ?? lastTransfer}`,
    }),
    receivedAt: call.clock.now(),
  })
}
