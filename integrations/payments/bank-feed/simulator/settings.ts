import { z } from 'zod'
import type { SimulatorOptions } from './simulator.ts'

const key = z.string().trim().min(1).optional()

const Environment = z
  .object({
    PORT: z.coerce.number().int().min(0).max(65535).default(0),
    HOST: z.string().min(1).default('127.0.0.1'),
    MARKET_URL: z.url({ protocol: /^https?$/ }),
    PUBLIC_URL: z.url({ protocol: /^https?$/ }).optional(),
    SEPAY_API_KEY: key,
    SEPAY_SIGNING_SECRET: key,
    CASSO_CHECKSUM_KEY: key,
  })
  .refine((env) => env.SEPAY_API_KEY ?? env.SEPAY_SIGNING_SECRET ?? env.CASSO_CHECKSUM_KEY, {
    message: 'set SEPAY_API_KEY, SEPAY_SIGNING_SECRET or CASSO_CHECKSUM_KEY',
  })

export type Settings = { ok: true; value: SimulatorOptions } | { ok: false; message: string }

/** Reads the simulator's own environment. An empty variable counts as absent. */
export function readSettings(environment: Readonly<Record<string, string | undefined>>): Settings {
  const present = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''))
  const parsed = Environment.safeParse(present)
  if (!parsed.success) return { ok: false, message: z.prettifyError(parsed.error) }
  const { PORT, HOST, MARKET_URL, PUBLIC_URL, SEPAY_API_KEY, SEPAY_SIGNING_SECRET, CASSO_CHECKSUM_KEY } =
    parsed.data
  const sepay = { apiKey: SEPAY_API_KEY, signingSecret: SEPAY_SIGNING_SECRET }
  return {
    ok: true,
    value: {
      port: PORT,
      host: HOST,
      marketUrl: MARKET_URL,
      publicUrl: PUBLIC_URL,
      keys: {
        sepay: (SEPAY_API_KEY ?? SEPAY_SIGNING_SECRET) ? sepay : undefined,
        casso: CASSO_CHECKSUM_KEY ? { checksumKey: CASSO_CHECKSUM_KEY } : undefined,
      },
    },
  }
}
