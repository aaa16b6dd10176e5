import { z } from 'zod'
import type { SimulatorOptions } from './simulator.ts'

const key = z.string().trim().min(1)

const Environment = z.object({
  PORT: z.coerce.number().int().min(0).max(65535).default(0),
  HOST: z.string().min(1).default('127.0.0.1'),
  MARKET_URL: z.url({ protocol: /^https?$/ }),
  PUBLIC_URL: z.url({ protocol: /^https?$/ }).optional(),
  PAYOS_CLIENT_ID: key,
  PAYOS_API_KEY: key,
  PAYOS_CHECKSUM_KEY: key,
})

export type Settings = { ok: true; value: SimulatorOptions } | { ok: false; message: string }

/** Reads the simulator's own environment. An empty variable counts as absent. */
export function readSettings(environment: Readonly<Record<string, string | undefined>>): Settings {
  const present = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''))
  const parsed = Environment.safeParse(present)
  if (!parsed.success) return { ok: false, message: z.prettifyError(parsed.error) }
  const env = parsed.data
  return {
    ok: true,
    value: {
      port: env.PORT,
      host: env.HOST,
      marketUrl: env.MARKET_URL,
      publicUrl: env.PUBLIC_URL,
      keys: {
        clientId: env.PAYOS_CLIENT_ID,
        apiKey: env.PAYOS_API_KEY,
        checksumKey: env.PAYOS_CHECKSUM_KEY,
      },
    },
  }
}
