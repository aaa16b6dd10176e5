export type * from './cart.types.ts'
