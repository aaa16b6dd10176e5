export { bankOption, type Bank } from './bank-option.ts'
export { AttemptDetails, type TransferDetails } from './attempt-details.ts'
export { PaymentMethod } from '#app/platform/db/generated/enums.ts'
export { paymentMachine, type PaymentStatus } from './payment.machine.ts'
export type { OfferedMethod } from './offer-methods.server.ts'
export type * from './payments.types.ts'
export type * from './money-back.types.ts'
export type * from './desk/history.types.ts'
export type * from './desk/likely-order.types.ts'
export {
  fileDefects,
  MOST_MONEY_FILE_BYTES,
  RemittanceColumns,
  StatementColumns,
  type FileDefect,
  type FileReading,
  type MoneyFilesPort,
  type NeedsColumns,
  type ReadFile,
  type RemittedParcel,
} from './statement/money-files.ts'
