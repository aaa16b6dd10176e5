import { machine } from '#app/kernel/state-machine.ts'

/** A change of account: typed, confirmed with the password, and then waiting until it holds. */
export const bankChangeMachine = machine({
  asked: ['waiting', 'cancelled'],
  waiting: ['active', 'cancelled', 'stopped'],
  active: [],
  cancelled: [],
  stopped: [],
})

/**
 * How long the account before it stays. Three days: a cooperative's people look at their phones at least that often,
 * also over a weekend, and a stranger in the account of its manager must not be faster than they are.
 */
export const WAITING_HOURS = 72

/** What was typed is forgotten when nobody confirms it for so long. */
export const CONFIRM_MINUTES = 30

/** `•••• 6789`: enough to know one's own account by, too little to use. */
export const maskedAccount = (account: string): string => `•••• ${account.slice(-4)}`
