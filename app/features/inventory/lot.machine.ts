import { machine } from '#app/kernel/state-machine.ts'
import type { LotStatus } from '#app/platform/db/generated/enums.ts'

export type { LotStatus } from '#app/platform/db/generated/enums.ts'

/** A lot is open for sale, held back, past its day, or taken back for good. Only an open lot can be sold. */
export const lotMachine = machine({
  open: ['held', 'recalled', 'expired'],
  held: ['open', 'recalled', 'expired'],
  expired: ['recalled'],
  recalled: [],
} satisfies Record<LotStatus, LotStatus[]>)
