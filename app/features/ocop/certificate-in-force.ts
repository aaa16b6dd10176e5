import { dateColumnOf, dayOfDateColumn, type Day } from '#app/kernel/clock.ts'

/**
 * Certificates that hold on a day, as a where clause: active, issued, not expired; the last day counts.
 * The only way to ask for a badge: it is computed by day, so none outlives its paper while a job sleeps.
 */
export function certificateInForce(day: Day) {
  const at = dateColumnOf(day)
  return { status: 'active', issuedOn: { lte: at }, expiresOn: { gte: at } } as const
}

/** The same question for a paper that may have no end (VietGAP, food safety, ...). */
export function paperInForce(day: Day) {
  const at = dateColumnOf(day)
  return {
    status: 'active' as const,
    issuedOn: { lte: at },
    OR: [{ expiresOn: null }, { expiresOn: { gte: at } }],
  }
}

/** The same question of a row that was read already. */
export function isInForce(
  certificate: { readonly status: string; readonly issuedOn: Date; readonly expiresOn: Date | null },
  day: Day,
): boolean {
  const { status, issuedOn, expiresOn } = certificate
  return (
    status === 'active' &&
    dayOfDateColumn(issuedOn) <= day &&
    (expiresOn === null || dayOfDateColumn(expiresOn) >= day)
  )
}
