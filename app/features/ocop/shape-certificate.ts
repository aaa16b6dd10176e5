import { dayOfDateColumn } from '#app/kernel/clock.ts'
import type { CertificateShown, PaperShown } from './types.ts'

/** What `shapeCertificate` reads. */
export const certificateSelect = {
  id: true,
  stars: true,
  number: true,
  decisionNumber: true,
  issuer: true,
  issuedOn: true,
  expiresOn: true,
  illustrative: true,
} as const

interface DatedRow {
  readonly issuedOn: Date
  readonly expiresOn: Date
}

/** A row with its days as text. */
export function shapeCertificate<Row extends Omit<CertificateShown, keyof DatedRow> & DatedRow>(
  row: Row,
): CertificateShown {
  const { id, stars, number, decisionNumber, issuer, illustrative } = row
  return {
    ...{ id, stars, number, decisionNumber, issuer, illustrative },
    issuedOn: dayOfDateColumn(row.issuedOn),
    expiresOn: dayOfDateColumn(row.expiresOn),
  }
}

/** What `shapePaper` reads. */
export const paperSelect = {
  id: true,
  scheme: true,
  number: true,
  body: true,
  scope: true,
  issuedOn: true,
  expiresOn: true,
  illustrative: true,
} as const

type PaperRow = Omit<PaperShown, keyof DatedRow> & {
  readonly issuedOn: Date
  readonly expiresOn: Date | null
}

export function shapePaper({ issuedOn, expiresOn, ...row }: PaperRow): PaperShown {
  return {
    ...row,
    issuedOn: dayOfDateColumn(issuedOn),
    expiresOn: expiresOn && dayOfDateColumn(expiresOn),
  }
}
