import { machine } from '#app/kernel/state-machine.ts'

/**
 * draft: being filled in; submitted: waits for the operator; verified: may sell; suspended: off every page,
 * orders that run are finished; closed: for good.
 */
export const sellerMachine = machine({
  draft: ['submitted', 'closed'],
  submitted: ['verified', 'draft'],
  verified: ['suspended', 'closed'],
  suspended: ['verified', 'closed'],
  closed: [],
})
