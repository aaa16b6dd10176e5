export { availabilityOf, FEW, isOnSale, type Availability } from './availability.ts'
export { lotMachine, type LotStatus } from './lot.machine.ts'
export type * from './inventory.types.ts'
