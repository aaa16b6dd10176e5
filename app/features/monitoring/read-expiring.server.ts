import { expiringCertificates } from '#app/features/ocop/index.server.ts'
import type { ExpiringCertificate } from '#app/features/ocop/index.ts'
import { pageOf, type Page } from '#app/kernel/page.ts'
import type { Call } from '#app/platform/call.ts'
import { territoryOf } from './sale.access.server.ts'
import { LAPSED_DAYS, type CertificateWindow } from './views.ts'

/** Certificates of the officer's territory that lapse within a window, and those that lapsed within a year. */
export async function readExpiring(
  call: Call,
  { window, page }: { readonly window: CertificateWindow; readonly page: number },
): Promise<Page<ExpiringCertificate>> {
  const territory = territoryOf(call.actor)
  if (!territory) return pageOf([], 0, page, 1)
  return expiringCertificates(call, { territory, withinDays: window, lapsedDays: LAPSED_DAYS, page })
}
