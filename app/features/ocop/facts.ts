declare module '#app/platform/facts.ts' {
  interface Facts {
    /** A product got a certificate, or one of its certificates changed. */
    'ocop.certificate-changed': { readonly productId: string }
  }
}
