import { z } from 'zod'
import { readEnvironment, type Environment, type Settings } from '../../simulation/settings.ts'
import type { SimulatorOptions } from './simulator.ts'

const key = z.string().trim().min(1).optional()

const Keys = z
  .object({ SEPAY_API_KEY: key, SEPAY_SIGNING_SECRET: key, CASSO_CHECKSUM_KEY: key })
  .refine((env) => env.SEPAY_API_KEY ?? env.SEPAY_SIGNING_SECRET ?? env.CASSO_CHECKSUM_KEY, {
    message: 'set SEPAY_API_KEY, SEPAY_SIGNING_SECRET or CASSO_CHECKSUM_KEY',
  })
  .transform(({ SEPAY_API_KEY, SEPAY_SIGNING_SECRET, CASSO_CHECKSUM_KEY }) => {
    const sepay = { apiKey: SEPAY_API_KEY, signingSecret: SEPAY_SIGNING_SECRET }
    return {
      keys: {
        sepay: (SEPAY_API_KEY ?? SEPAY_SIGNING_SECRET) ? sepay : undefined,
        casso: CASSO_CHECKSUM_KEY ? { checksumKey: CASSO_CHECKSUM_KEY } : undefined,
      },
    }
  })

/** Reads the simulator's own environment. */
export const readSettings = (environment: Environment): Settings<SimulatorOptions> =>
  readEnvironment(environment, Keys)
