import { machine } from '#app/kernel/state-machine.ts'

/** A run: proposed, approved by another person, handed to the bank, and closed when all of it has ended. */
export const payoutRunMachine = machine({
  draft: ['approved', 'dropped'],
  approved: ['sent', 'closed'],
  sent: ['closed'],
  closed: [],
  dropped: [],
})

/** One payout. A bank may tell that it was paid before anybody says that it was sent. */
export const payoutMachine = machine({
  proposed: ['approved', 'dropped'],
  approved: ['sent', 'paid', 'failed'],
  sent: ['paid', 'failed'],
  paid: ['returned'],
  failed: [],
  returned: [],
  dropped: [],
})
