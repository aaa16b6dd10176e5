export { availabilityOf, FEW, isOnSale, type Availability } from './availability.ts'
export { lotMachine, type LotStatus } from './lot.machine.ts'
export { chosenExpiry, EXPIRY_WAYS, proposedExpiry, type ExpiryWay } from './proposed-expiry.ts'
export type * from './inventory.types.ts'
