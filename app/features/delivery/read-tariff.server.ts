import { namesOf } from '#app/features/identity/index.server.ts'
import type { Call } from '#app/platform/call.ts'
import type { Prisma } from '#app/platform/db/generated/client.ts'
import type { TariffListed, TariffVersion } from './delivery.types.ts'
import { defaultTariff } from './tariff.ts'

const builtIn: TariffVersion = { id: null, validFrom: null, note: '', steps: defaultTariff }

const versionSelect = {
  id: true,
  validFrom: true,
  note: true,
  steps: {
    select: { zone: true, upToGrams: true, fee: true, daysMin: true, daysMax: true },
    orderBy: [{ zone: 'asc' }, { upToGrams: 'asc' }],
  },
} as const satisfies Prisma.TariffSelect

/** The tariff in force at an instant: the newest that has begun, or the built-in one. */
export async function readTariff(call: Call, at: Date): Promise<TariffVersion> {
  const tariff = await call.db.tariff.findFirst({
    where: { validFrom: { lte: at } },
    orderBy: [{ validFrom: 'desc' }, { id: 'desc' }],
    select: versionSelect,
  })
  return tariff ?? builtIn
}

const MOST_VERSIONS = 20

/** The versions that were published, the newest first; the built-in one is not among them. */
export async function listTariffs(call: Call): Promise<TariffListed[]> {
  const tariffs = await call.db.tariff.findMany({
    select: { ...versionSelect, actorUserId: true },
    orderBy: [{ validFrom: 'desc' }, { id: 'desc' }],
    take: MOST_VERSIONS,
  })
  const names = await namesOf(
    call,
    tariffs.map((tariff) => tariff.actorUserId),
  )
  const now = call.clock.now()
  const inForce = tariffs.find((tariff) => tariff.validFrom <= now)
  return tariffs.map(({ actorUserId, ...tariff }) => ({
    ...tariff,
    by: actorUserId && (names.get(actorUserId) ?? null),
    inForce: tariff.id === inForce?.id,
  }))
}
