export { ocopGroups } from './ocop-groups.ts'
export type * from './types.ts'
