import { z } from 'zod'
import { readEnvironment, type Environment, type Settings } from '../../simulation/settings.ts'
import type { SimulatorOptions } from './simulator.ts'

const key = z.string().trim().min(1)

const Keys = z
  .object({ PAYOS_CLIENT_ID: key, PAYOS_API_KEY: key, PAYOS_CHECKSUM_KEY: key })
  .transform((env) => ({
    keys: {
      clientId: env.PAYOS_CLIENT_ID,
      apiKey: env.PAYOS_API_KEY,
      checksumKey: env.PAYOS_CHECKSUM_KEY,
    },
  }))

/** Reads the simulator's own environment. */
export const readSettings = (environment: Environment): Settings<SimulatorOptions> =>
  readEnvironment(environment, Keys)
