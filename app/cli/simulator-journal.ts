import path from 'node:path'
import type { SimulatorName } from '#app/platform/config/gateway-settings.ts'

/** The folder in which a simulator of the demo remembers; the market itself never reads it. */
export const simulatorJournal = (dataDir: string, name: SimulatorName): string =>
  path.join(dataDir, 'simulators', name)
