declare module '#app/platform/facts.ts' {
  interface Facts {
    /** A lot's diary or story has a new entry or other words: pages that show it are out of date. */
    'traceability.lot-told': { readonly lotId: string; readonly lotCode: string }
  }
}
