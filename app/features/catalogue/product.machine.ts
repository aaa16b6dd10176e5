import { machine } from '#app/kernel/state-machine.ts'

/**
 * draft: being written, or returned with a reason; in_review: waits for the operator; listed: on sale;
 * paused: its page stands, without a button; archived: gone from the shop for good, kept for old orders.
 * A listed or paused product whose name or shelf changes goes back to review: the market looks at what it
 * shows before it shows it (NĐ 248/2026, Điều 17).
 */
export const productMachine = machine({
  draft: ['in_review', 'archived'],
  in_review: ['listed', 'draft', 'archived'],
  listed: ['paused', 'in_review', 'archived'],
  paused: ['listed', 'in_review', 'archived'],
  archived: [],
})
