export { AttemptDetails, type TransferDetails } from './attempt-details.ts'
export { paymentMachine, type PaymentStatus } from './payment.machine.ts'
export type * from './payments.types.ts'
