import path from 'node:path'
import { openGeography } from '#app/features/geography/index.server.ts'
import { createAuth, readActor } from '#app/features/identity/index.server.ts'
import type { PaymentsPort } from '#app/features/payments/index.ts'
import { systemClock } from '#app/kernel/clock.ts'
import { openGate } from '#app/kernel/gate.ts'
import type { Actor } from '#app/platform/actor.ts'
import type { Call, Ports } from '#app/platform/call.ts'
import type { Config } from '#app/platform/config/config.ts'
import { secretsOf } from '#app/platform/config/secrets-of.ts'
import { createCall } from '#app/platform/create-call.server.ts'
import { openDatabase, type Database } from '#app/platform/db/client.server.ts'
import type { OpenedMarket } from '#app/platform/http/opened-market.ts'
import { createLog } from '#app/platform/log/log.server.ts'
import { cassoReader } from '#integrations/payments/bank-feed/casso/reader.ts'
import { sepayReader } from '#integrations/payments/bank-feed/sepay/reader.ts'
import { readStatement } from '#integrations/payments/bank-statement/statement.ts'
import { readRemittance } from '#integrations/payments/carrier-remittance/remittance.ts'
import { cashOnDeliveryGateway } from '#integrations/payments/cash-on-delivery/gateway.ts'
import { payosGateway } from '#integrations/payments/payos/gateway.ts'
import { stripeGateway } from '#integrations/payments/stripe/gateway.ts'
import { banks, banksToChoose } from '#integrations/payments/vietqr/banks.ts'
import { vietqrGateway } from '#integrations/payments/vietqr/gateway.ts'
import { encodeVietQr } from '#integrations/payments/vietqr/payload.ts'
import { toPurpose } from '#integrations/payments/vietqr/purpose.ts'
import { vnpayGateway } from '#integrations/payments/vnpay/gateway.ts'
import { diskStore } from '#integrations/storage/disk.ts'
import { demoAccounts } from '#app/features/identity/index.ts'
import { subscriptions } from './wiring-facts.server.ts'

/** The market as its two processes use it: the server by requests, the worker by jobs. */
export interface WiredMarket extends OpenedMarket {
  readonly database: Database
  readonly callAs: (actor: Actor, requestId: string) => Call
}

/** Cash at the door is counted by hand: more than this is not carried around (đồng). */
const mostCash = 20_000_000n

/** The composition root: configuration → adapters → ports → subscribers. Nothing below imports it. */
export async function openMarket(config: Config, processName: string): Promise<WiredMarket> {
  const log = createLog(config.logLevel ?? 'info', processName, { secrets: secretsOf(config) })
  const database = openDatabase(config.databaseUrl, {
    maxConnections: config.maxConnections,
    onIdleError: (error) => log.warn({ err: error }, 'an idle connection broke and is replaced'),
  })
  const root = database.prisma
  const auth = createAuth({ root, secret: config.sessionSecret, origin: config.origin })
  const ports: Ports = {
    origin: config.origin,
    identity: { auth, demoAccounts: config.mode === 'demo' ? demoAccounts : [] },
    geography: await openGeography(root),
    media: { files: diskStore({ folder: path.join(config.storageDir, 'photos') }) },
    payments: paymentsPort(config),
    moneyFiles: { readStatement, readRemittance },
    settlement: { business: config.business ?? null },
    ordering: { linkSecret: config.linkSecret },
  }
  const callFor: OpenedMarket['callFor'] = ({ actor, requestId, locale }) =>
    createCall({
      ...{ actor, root, clock: systemClock, ports, subscriptions, requestId, locale },
      log: log.child({ requestId }),
    })

  return {
    mode: config.mode,
    development: config.development,
    https: config.origin.startsWith('https:'),
    formTargets: payPages(config),
    log,
    database,
    readActor: (headers) => readActor(auth, root, headers),
    callFor,
    callAs: (actor, requestId) => callFor({ actor, requestId, locale: 'vi' }),
    close: () => database.close(),
  }
}

function paymentsPort({ bank, feeds, mode, simulators, origin, gateways, collection }: Config): PaymentsPort {
  if (!bank) throw new Error(`a ${mode} market needs an account to be paid to: set MARKET_BANK_*`)
  const marketAccount = { bin: bank.bin, account: bank.account, holder: bank.name }
  return {
    gateways: {
      vietqr: vietqrGateway(marketAccount),
      cash_on_delivery: cashOnDeliveryGateway({ largest: mostCash }),
      ...(gateways.vnpay && { vnpay: vnpayGateway({ ...gateways.vnpay, ...patience }) }),
      ...(gateways.payos && { payos: payosGateway({ ...gateways.payos, ...patience }) }),
      ...(gateways.stripe && { stripe: stripeGateway({ ...gateways.stripe, ...patience }) }),
    },
    notices: {
      ...(feeds.sepay && { sepay: sepayReader(sepayKeys(feeds.sepay)) }),
      ...(feeds.casso && { casso: cassoReader(feeds.casso) }),
    },
    noticeGate: openGate(noticesAtOnce),
    marketAccount,
    transferTo: (account) => vietqrGateway(account),
    collection,
    returnUrl: (code, locale) => `${origin}${locale === 'en' ? '/en' : ''}/don-hang/${code}/tro-ve`,
    banks: banksToChoose(),
    payoutCode: (to, amount, purpose) =>
      to.bin in banks
        ? encodeVietQr({
            ...{ initMethod: 'dynamic', bin: to.bin, account: to.account, accountKind: 'account' },
            ...{ amount, purpose: toPurpose(purpose), billNumber: null },
          })
        : null,
    demoBank: simulators?.bank.url ?? null,
  }
}

/** More at once are not done sooner: the books of all of them meet on a few accounts, and pages need connections. */
const noticesAtOnce = 2

/** How long a gateway may take to answer, and what time it is there. */
const patience = { timeoutMillis: 8_000, now: () => new Date() }

/** Where a form of ours may lead: the pages of gateways that send the browser away. */
function payPages({ gateways, simulators }: Config): string[] {
  const stripe = simulators?.stripe.url ?? 'https://checkout.stripe.com'
  return [
    ...(gateways.vnpay ? [new URL(gateways.vnpay.payUrl).origin] : []),
    ...(gateways.stripe ? [stripe] : []),
  ]
}

function sepayKeys({ apiKey, signingSecret }: NonNullable<Config['feeds']['sepay']>) {
  if (signingSecret) return { apiKey, signingSecret }
  if (apiKey) return { apiKey }
  throw new Error('SePay is switched on without a key')
}
