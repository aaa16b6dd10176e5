import { machine } from '#app/kernel/state-machine.ts'
import type { DisputeState } from '#app/platform/db/generated/enums.ts'

/** Some gateways tell only the end; and a bank's decision can be turned round by the card's scheme. */
export const disputeMachine = machine(
  { opened: ['won', 'lost'], won: ['lost'], lost: ['won'] } satisfies Record<DisputeState, DisputeState[]>,
  ['opened', 'won', 'lost'],
)
