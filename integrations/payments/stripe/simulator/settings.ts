import { z } from 'zod'
import { isLiveKey } from '../secret-key.ts'
import type { SimulatorOptions } from './simulator.ts'

const Environment = z.object({
  PORT: z.coerce.number().int().min(0).max(65535).default(0),
  HOST: z.string().min(1).default('127.0.0.1'),
  MARKET_URL: z.url({ protocol: /^https?$/ }),
  PUBLIC_URL: z.url({ protocol: /^https?$/ }).optional(),
  STRIPE_SECRET_KEY: z.string().refine(isTestKey, 'must be a test key, sk_test_…'),
  STRIPE_WEBHOOK_SECRET: z.string().regex(/^whsec_\S+$/, 'must look like whsec_…'),
})

export type Settings = { ok: true; value: SimulatorOptions } | { ok: false; message: string }

/** Reads the simulator's own environment. An empty variable counts as absent; a live key never comes here. */
export function readSettings(environment: Readonly<Record<string, string | undefined>>): Settings {
  const present = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''))
  const parsed = Environment.safeParse(present)
  if (!parsed.success) return { ok: false, message: z.prettifyError(parsed.error) }
  const { PORT, HOST, MARKET_URL, PUBLIC_URL, STRIPE_SECRET_KEY, STRIPE_WEBHOOK_SECRET } = parsed.data
  return {
    ok: true,
    value: {
      port: PORT,
      host: HOST,
      marketUrl: MARKET_URL,
      publicUrl: PUBLIC_URL,
      secretKey: STRIPE_SECRET_KEY,
      webhookSecret: STRIPE_WEBHOOK_SECRET,
    },
  }
}

function isTestKey(key: string): boolean {
  try {
    return !isLiveKey(key)
  } catch (error) {
    if (error instanceof RangeError) return false
    throw error
  }
}
