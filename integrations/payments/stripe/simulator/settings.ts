import { z } from 'zod'
import { readEnvironment, type Environment, type Settings } from '../../simulation/settings.ts'
import { isLiveKey } from '../secret-key.ts'
import type { SimulatorOptions } from './simulator.ts'

const Keys = z
  .object({
    STRIPE_SECRET_KEY: z.string().refine(isTestKey, 'must be a test key, sk_test_…'),
    STRIPE_WEBHOOK_SECRET: z.string().regex(/^whsec_\S+$/, 'must look like whsec_…'),
  })
  .transform(({ STRIPE_SECRET_KEY, STRIPE_WEBHOOK_SECRET }) => ({
    secretKey: STRIPE_SECRET_KEY,
    webhookSecret: STRIPE_WEBHOOK_SECRET,
  }))

/** Reads the simulator's own environment; a live key never comes here. */
export const readSettings = (environment: Environment): Settings<SimulatorOptions> =>
  readEnvironment(environment, Keys)

function isTestKey(key: string): boolean {
  try {
    return !isLiveKey(key)
  } catch (error) {
    if (error instanceof RangeError) return false
    throw error
  }
}
