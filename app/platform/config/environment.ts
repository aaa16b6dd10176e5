import { z } from 'zod'
import { isForTrying, isInside } from './hosts.ts'

/** Variables as the operating system hands them over. */
export type Variables = Readonly<Record<string, string | undefined>>

const port = z.coerce
  .number({ error: 'must be a port between 1 and 65535' })
  .int('must be a port between 1 and 65535')
  .min(1, 'must be a port between 1 and 65535')
  .max(65535, 'must be a port between 1 and 65535')

const count = (most: number) => {
  const error = `must be a whole number between 1 and ${most}`
  return z.coerce.number({ error }).int(error).min(1, error).max(most, error)
}

const text = z.string().trim().min(1)

/** An address of a web site without path, for example `https://cholang.vn`. */
const origin = z
  .url({ protocol: /^https?$/, error: 'must be an address like https://cholang.vn', abort: true })
  .refine((value) => new URL(value).href === `${new URL(value).origin}/`, 'must have no path')
  .transform((value) => new URL(value).origin)

/** A gateway's address in the open network: never without encryption, never where play money is taken. */
const secureAddress = z
  .url({ protocol: /^https$/, error: 'must be an address that begins with https://', abort: true })
  .refine(
    (value) => !isInside(new URL(value).hostname),
    'must be an address in the open network: this machine and private networks take no real money',
  )
  .refine(
    (value) => !isForTrying(new URL(value).hostname),
    'is a place to try things: it would sell real goods for play money',
  )

const day = z.iso.date('must be a day like 2026-11-22')

/** One variable a line: its form and, where the mode does not decide it, its default. */
export const Environment = z.object({
  MARKET_MODE: z.enum(['demo', 'live'], { error: 'must be demo or live' }).optional(),
  NODE_ENV: text.default('production'),
  PORT: port.default(3000),
  HOST: text.default('0.0.0.0'),
  PUBLIC_URL: origin.optional(),
  DATA_DIR: text.default('.data'),
  STORAGE_DIR: text.optional(),
  DATABASE_URL: z
    .url({
      protocol: /^postgres(ql)?$/,
      error: 'must look like postgresql://user:password@host:5432/database',
    })
    .optional(),
  DATABASE_CONNECTIONS: count(500).default(20),
  WORKERS: count(50).default(4),
  SIMULATOR_PORT: port.optional(),
  SESSION_SECRET: text.min(32, 'must have at least 32 characters').optional(),
  LOG_LEVEL: z
    .enum(['silent', 'fatal', 'error', 'warn', 'info', 'debug', 'trace'], {
      error: 'must be silent, fatal, error, warn, info, debug or trace',
    })
    .optional(),
  SEED_DATE: day.optional(),
  MARKET_BANK_BIN: z
    .string()
    .regex(/^\d{6}$/, 'must be the six digits of a bank')
    .optional(),
  MARKET_BANK_ACCOUNT: z
    .string()
    .regex(/^[0-9A-Za-z]{1,19}$/, 'must be an account number of at most 19 letters and digits')
    .optional(),
  MARKET_BANK_NAME: text.optional(),
  MARKET_LEGAL_NAME: text.optional(),
  MARKET_TAX_CODE: z
    .string()
    .regex(/^(\d{10}(-\d{3})?|\d{12})$/, 'must be a tax code: ten digits, ten and -001, or twelve')
    .optional(),
  MARKET_ADDRESS: text.optional(),
  SEPAY_API_KEY: text.optional(),
  SEPAY_SIGNING_SECRET: text.optional(),
  CASSO_CHECKSUM_KEY: text.optional(),
  MARKET_COLLECTION: z.enum(['market', 'seller'], { error: 'must be market or seller' }).optional(),
  VNPAY_TMN_CODE: text.optional(),
  VNPAY_HASH_SECRET: text.optional(),
  VNPAY_PAY_URL: secureAddress.optional(),
  VNPAY_API_URL: secureAddress.optional(),
  PAYOS_CLIENT_ID: text.optional(),
  PAYOS_API_KEY: text.optional(),
  PAYOS_CHECKSUM_KEY: text.optional(),
  STRIPE_SECRET_KEY: z
    .string()
    .regex(/^(sk|rk)_(live|test)_\w+$/, 'must be a key of Stripe, like sk_live_…')
    .optional(),
  STRIPE_WEBHOOK_SECRET: text.optional(),
  STRIPE_SMALLEST_AMOUNT: z.coerce
    .number({ error: 'must be a number of đồng' })
    .int('must be a number of đồng')
    .min(1, 'must be a number of đồng')
    .default(15_000)
    .transform(BigInt),
})

export type Environment = z.infer<typeof Environment>
