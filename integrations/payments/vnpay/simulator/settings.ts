import { z } from 'zod'
import { readEnvironment, type Environment, type Settings } from '../../simulation/settings.ts'
import type { SimulatorOptions } from './simulator.ts'

const Keys = z
  .object({ VNPAY_TMN_CODE: z.string().regex(/^[A-Za-z0-9]{1,20}$/), VNPAY_HASH_SECRET: z.string().min(1) })
  .transform(({ VNPAY_TMN_CODE, VNPAY_HASH_SECRET }) => ({
    tmnCode: VNPAY_TMN_CODE,
    hashSecret: VNPAY_HASH_SECRET,
  }))

/** Reads the simulator's own environment. */
export const readSettings = (environment: Environment): Settings<SimulatorOptions> =>
  readEnvironment(environment, Keys)
