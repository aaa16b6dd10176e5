import { z } from 'zod'
import type { SimulatorOptions } from './simulator.ts'

const address = z.url({ protocol: /^https?$/ })
const Environment = z.object({
  PORT: z.coerce.number().int().min(0).max(65535).default(0),
  HOST: z.string().min(1).default('127.0.0.1'),
  MARKET_URL: address,
  PUBLIC_URL: address.optional(),
  VNPAY_TMN_CODE: z.string().regex(/^[A-Za-z0-9]{1,20}$/),
  VNPAY_HASH_SECRET: z.string().min(1),
})

export type Settings = { ok: true; value: SimulatorOptions } | { ok: false; message: string }

/** Reads the simulator's own environment. An empty variable counts as absent. */
export function readSettings(environment: Readonly<Record<string, string | undefined>>): Settings {
  const present = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''))
  const parsed = Environment.safeParse(present)
  if (!parsed.success) return { ok: false, message: z.prettifyError(parsed.error) }
  const { PORT, HOST, MARKET_URL, PUBLIC_URL, VNPAY_TMN_CODE, VNPAY_HASH_SECRET } = parsed.data
  return {
    ok: true,
    value: {
      port: PORT,
      host: HOST,
      marketUrl: MARKET_URL,
      publicUrl: PUBLIC_URL,
      tmnCode: VNPAY_TMN_CODE,
      hashSecret: VNPAY_HASH_SECRET,
    },
  }
}
