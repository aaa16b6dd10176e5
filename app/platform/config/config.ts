import { createHmac } from 'node:crypto'
import path from 'node:path'
import { ConfigError } from './config-error.ts'
import { demoBusiness, demoSettings, exampleSecret } from './demo-settings.ts'
import { Environment } from './environment.ts'
import type { Variables } from './environment.ts'
import { demoGateways, groupMistakes, liveGateways, simulatorNames } from './gateway-settings.ts'
import type { GatewaySettings, SimulatorName, Simulators } from './gateway-settings.ts'
import { isLoopback } from './hosts.ts'
import { keptSecret } from './kept-secret.ts'

/** Demo has the seed, demo accounts, `/dev/*` and the simulator; live has none of them. */
export type MarketMode = 'demo' | 'live'

/** An account that shoppers pay to. */
export interface BankAccount {
  /** Six digits (NAPAS). */
  readonly bin: string
  readonly account: string
  readonly name: string
}

/** The market as a business, for what invoicing software needs. */
export interface MarketBusiness {
  readonly name: string
  readonly taxCode: string
  readonly address: string
}

/** Keys of the bank feeds that are switched on. */
export interface BankFeeds {
  readonly sepay?: { readonly apiKey?: string; readonly signingSecret?: string }
  readonly casso?: { readonly checksumKey: string }
}

/** All settings, read once at the start and never changed. */
export interface Settings {
  readonly mode: MarketMode
  /** Whether the code runs unbuilt, with fast reload. */
  readonly development: boolean
  readonly port: number
  readonly host: string
  /** How the world reaches this market, without a slash at the end. */
  readonly origin: string
  /** Absolute. */
  readonly dataDir: string
  /** Absolute: photos and other files of the market. */
  readonly storageDir: string
  /** Absent: the embedded database in `dataDir`. */
  readonly databaseUrl?: string
  readonly maxConnections: number
  /** Jobs that one worker process does at a time. */
  readonly workers: number
  readonly logLevel: NonNullable<Environment['LOG_LEVEL']>
  readonly bank?: BankAccount
  /** Absent: nobody has said so far. */
  readonly business?: MarketBusiness
  readonly feeds: BankFeeds
  /** The demo's last day of trade, `YYYY-MM-DD`. */
  readonly seedDate: string
  /** Who collects shoppers' money: the market for everybody, or each seller on its own account. */
  readonly collection: 'market' | 'seller'
  readonly gateways: GatewaySettings
  /** In demo only. */
  readonly simulators?: Simulators
}

/** What a server or worker runs with: the settings, with a database and a secret for certain. */
export interface Config extends Settings {
  readonly databaseUrl: string
  readonly sessionSecret: string
  /** Makes the secret in an order's link; derived, so that what is made with one secret opens nothing of another. */
  readonly linkSecret: string
}

/**
 * The settings of this process, from its environment and nothing else.
 * @throws ConfigError with one line per mistake
 */
export function loadConfig(variables: Variables = process.env): Config {
  const settings = loadSettings(variables)
  const { databaseUrl } = settings
  if (databaseUrl === undefined) {
    throw new ConfigError([
      'DATABASE_URL is missing: start with "npm start", which runs a database by itself.',
    ])
  }
  const sessionSecret = variables.SESSION_SECRET ?? keptSecret(settings.dataDir)
  const linkSecret = createHmac('sha256', sessionSecret).update('order links').digest('hex')
  return Object.freeze({ ...settings, databaseUrl, sessionSecret, linkSecret })
}

/** The same before a database runs: `npm start` brings its own when none is named. */
export function loadSettings(variables: Variables = process.env): Settings {
  const present = Object.fromEntries(Object.entries(variables).filter(([, value]) => value?.trim() !== ''))
  const parsed = Environment.safeParse(present)
  if (!parsed.success) {
    throw new ConfigError(parsed.error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}.`))
  }
  const given = parsed.data
  const mode = given.MARKET_MODE ?? (given.DATABASE_URL ? 'live' : 'demo')
  const mistakes = mode === 'demo' ? demoMistakes(given) : liveMistakes(given)
  const env = mode === 'demo' ? { ...given, ...demoSettings } : given
  // The demo's VNPay is its own simulator, at an address that nobody sets.
  const whole = mode === 'demo' ? { ...env, VNPAY_PAY_URL: 'simulator', VNPAY_API_URL: 'simulator' } : env
  mistakes.push(...groupMistakes(whole))
  if (mistakes.length > 0) throw new ConfigError(mistakes)
  return Object.freeze(toSettings(mode, env))
}

/** A real account or key in the demo would take real money for goods that do not exist. */
function demoMistakes(env: Environment): string[] {
  const names = Object.keys(demoSettings).filter(isDemoSetting)
  return names
    .filter((name) => env[name] !== undefined && env[name] !== demoSettings[name])
    .map(
      (name) =>
        `${name} is set, but the market runs in demo mode, which supplies its own: unset it, or set MARKET_MODE=live.`,
    )
}

function liveMistakes(env: Environment): string[] {
  const needed = [
    ...(['DATABASE_URL', 'PUBLIC_URL', 'SESSION_SECRET'] as const),
    // Collecting for others may need a licence (NĐ 52/2024): nobody falls into it by default.
    ...(['MARKET_BANK_ACCOUNT', 'MARKET_COLLECTION'] as const),
  ] as const
  const missing = needed
    .filter((name) => env[name] === undefined)
    .map((name) => `${name} is missing: a live market (MARKET_MODE=live, or DATABASE_URL set) needs it.`)
  const known: readonly string[] = [...Object.values(demoSettings), exampleSecret]
  const secrets = [
    'SESSION_SECRET',
    'SEPAY_API_KEY',
    'SEPAY_SIGNING_SECRET',
    'CASSO_CHECKSUM_KEY',
    'MARKET_BANK_ACCOUNT',
    'VNPAY_HASH_SECRET',
    'PAYOS_API_KEY',
    'PAYOS_CHECKSUM_KEY',
    'STRIPE_SECRET_KEY',
    'STRIPE_WEBHOOK_SECRET',
  ] as const
  const leaked = secrets
    .filter((name) => known.includes(env[name] ?? ''))
    .map((name) => `${name} has a value that everybody can read in the source: a live market needs its own.`)
  const toy = env.STRIPE_SECRET_KEY?.includes('_test_')
    ? ['STRIPE_SECRET_KEY is a test key: it would sell real goods for play money.']
    : []
  // Cookies would go without Secure, and links that open an order in the clear.
  const bare =
    env.PUBLIC_URL?.startsWith('http:') && !isLoopback(new URL(env.PUBLIC_URL).hostname)
      ? ['PUBLIC_URL must begin with https://: whoever listens on the way would open every order.']
      : []
  return [...missing, ...leaked, ...toy, ...bare]
}

function isDemoSetting(name: string): name is keyof typeof demoSettings {
  return Object.hasOwn(demoSettings, name)
}

function toSettings(mode: MarketMode, env: Environment): Settings {
  const dataDir = path.resolve(env.DATA_DIR)
  const simulators = mode === 'demo' ? simulatorsFrom(env.SIMULATOR_PORT ?? env.PORT + 1) : undefined
  const { SEPAY_API_KEY: apiKey, SEPAY_SIGNING_SECRET: signingSecret, CASSO_CHECKSUM_KEY: checksumKey } = env
  return {
    mode,
    development: env.NODE_ENV === 'development',
    port: env.PORT,
    host: env.HOST,
    origin: env.PUBLIC_URL ?? `http://localhost:${env.PORT}`,
    dataDir,
    storageDir: env.STORAGE_DIR ? path.resolve(env.STORAGE_DIR) : path.join(dataDir, 'files'),
    databaseUrl: env.DATABASE_URL,
    maxConnections: env.DATABASE_CONNECTIONS,
    workers: env.WORKERS,
    // In the demo one person reads the terminal, and wants the addresses to stay in sight.
    logLevel: env.LOG_LEVEL ?? (mode === 'demo' ? 'warn' : 'info'),
    bank:
      env.MARKET_BANK_BIN && env.MARKET_BANK_ACCOUNT && env.MARKET_BANK_NAME
        ? { bin: env.MARKET_BANK_BIN, account: env.MARKET_BANK_ACCOUNT, name: env.MARKET_BANK_NAME }
        : undefined,
    business:
      env.MARKET_LEGAL_NAME && env.MARKET_TAX_CODE && env.MARKET_ADDRESS
        ? { name: env.MARKET_LEGAL_NAME, taxCode: env.MARKET_TAX_CODE, address: env.MARKET_ADDRESS }
        : mode === 'demo'
          ? demoBusiness
          : undefined,
    feeds: {
      sepay: (apiKey ?? signingSecret) ? { apiKey, signingSecret } : undefined,
      casso: checksumKey ? { checksumKey } : undefined,
    },
    seedDate: env.SEED_DATE ?? todayInVietnam(),
    collection: env.MARKET_COLLECTION ?? 'market',
    gateways: simulators ? demoGateways(env, simulators) : liveGateways(env),
    simulators,
  }
}

/** One port after the other, the bank's first. */
function simulatorsFrom(first: number): Simulators {
  const at = (name: SimulatorName) => {
    const port = first + simulatorNames.indexOf(name)
    return { port, url: `http://localhost:${port}` }
  }
  return { bank: at('bank'), vnpay: at('vnpay'), payos: at('payos'), stripe: at('stripe') }
}

/** The only place that reads the clock for a setting: a default must come from somewhere. */
function todayInVietnam(): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Ho_Chi_Minh' }).format(new Date())
}

/** `DATABASE_URL` and `DATA_DIR` alone, for commands that run without a market. */
export function loadDatabaseSettings(variables: Variables = process.env) {
  const { DATABASE_URL, DATA_DIR } = variables
  return loadSettings({ DATABASE_URL, DATA_DIR, MARKET_MODE: 'demo' })
}

/** The whole environment, for child processes, with `changes` on top. */
export function environmentWith(changes: Variables): NodeJS.ProcessEnv {
  return { ...process.env, ...changes }
}
