/** Who the market is on the invoices that it gives sellers for its commission. */
export interface MarketBusiness {
  readonly name: string
  readonly taxCode: string
  readonly address: string
}

declare module '#app/platform/call.ts' {
  interface Ports {
    readonly settlement: {
      /** Null: nobody has set it. */
      readonly business: MarketBusiness | null
    }
  }
}
