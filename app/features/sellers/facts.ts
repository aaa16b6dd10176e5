import type { SellerStatus } from '#app/platform/db/generated/enums.ts'

declare module '#app/platform/facts.ts' {
  interface Facts {
    /** A seller may sell from now on, or may not any more. */
    'sellers.status-changed': { readonly sellerId: string; readonly status: SellerStatus }
  }
}
