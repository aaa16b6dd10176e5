import type { SeedSellerKind } from '../types.ts'

/** An invented maker, before phone, account and goods are worked out. */
export interface Profile {
  name: string
  /** Ends the slugs of the maker's products. */
  tag: string
  kind: SeedSellerKind
  communeCode: string
  /** Where members live besides the seat's commune: their goods are made there. */
  alsoFrom?: string[]
  representative: string
  households?: number
  founded: number
  vi: string
  en: string
}
