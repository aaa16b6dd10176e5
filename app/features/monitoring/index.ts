export { periodKinds, periodQuery, readPeriod, type Period, type PeriodKind, type Span } from './period.ts'
export { saleEntriesOf, takenBack, type SaleEntryRow } from './sale-entries.ts'
export * from './views.ts'
export type * from './types.ts'
