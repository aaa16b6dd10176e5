import type { CertificateStatus } from '#app/platform/db/generated/enums.ts'

export type { CertificateStatus } from '#app/platform/db/generated/enums.ts'

/** The same words in Vietnamese and in English; English may be empty. */
export interface LocalText {
  readonly vi: string
  readonly en: string
}

/** One of the six ngành with its sets. */
export interface OcopGroupWithSets {
  readonly code: number
  readonly name: LocalText
  readonly sets: readonly { readonly number: number; readonly name: LocalText }[]
}

/** An OCOP certificate as pages show it. Days are 'YYYY-MM-DD'. */
export interface CertificateShown {
  readonly id: string
  readonly stars: number
  readonly number: string
  readonly decisionNumber: string
  readonly issuer: string
  readonly issuedOn: string
  readonly expiresOn: string
  /** Made up for the demo: "minh họa" stands beside it, for good. */
  readonly illustrative: boolean
}

/** Any other paper: VietGAP, organic, HACCP, food safety. */
export interface PaperShown {
  readonly id: string
  readonly scheme: string
  readonly number: string
  readonly body: string
  readonly scope: string
  readonly issuedOn: string
  /** Null: no end. */
  readonly expiresOn: string | null
  readonly illustrative: boolean
}

/** A certificate with its story: what a history shows beside those that hold. */
export interface CertificateWithState extends CertificateShown {
  /** Hundredths of a point. */
  readonly score: number
  readonly status: CertificateStatus
  readonly inForce: boolean
}

/** A certificate that lapses soon, for the department and for the seller. */
export interface ExpiringCertificate extends CertificateShown {
  /** From today to the last day; negative when it has lapsed. */
  readonly daysLeft: number
  readonly productId: string
  readonly productSlug: string
  readonly productName: LocalText
  readonly sellerName: string
  readonly sellerSlug: string
  readonly communeName: string | null
}
