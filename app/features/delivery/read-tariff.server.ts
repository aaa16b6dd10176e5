import type { Call } from '#app/platform/call.ts'
import type { TariffVersion } from './delivery.types.ts'
import { defaultTariff } from './tariff.ts'

const builtIn: TariffVersion = { id: null, validFrom: null, note: '', steps: defaultTariff }

/** The tariff in force at an instant: the newest that has begun, or the built-in one. */
export async function readTariff(call: Call, at: Date): Promise<TariffVersion> {
  const tariff = await call.db.tariff.findFirst({
    where: { validFrom: { lte: at } },
    orderBy: [{ validFrom: 'desc' }, { id: 'desc' }],
    select: {
      id: true,
      validFrom: true,
      note: true,
      steps: {
        select: { zone: true, upToGrams: true, fee: true, daysMin: true, daysMax: true },
        orderBy: [{ zone: 'asc' }, { upToGrams: 'asc' }],
      },
    },
  })
  return tariff ?? builtIn
}
