declare module '#app/platform/facts.ts' {
  interface Facts {
    /** A product went on sale (anew): inventory says how much there is of it. */
    'catalogue.product-listed': { readonly productId: string }
    /** What lists and pages show of a product has changed, or it has left them. */
    'catalogue.listing-changed': { readonly productId: string; readonly sellerId: string }
  }
}
