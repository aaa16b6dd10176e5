import { vnDay } from '#app/kernel/clock.ts'
import type { Call } from '#app/platform/call.ts'
import { certificateInForce, isInForce, paperInForce } from './certificate-in-force.ts'
import { certificateSelect, paperSelect, shapeCertificate, shapePaper } from './shape-certificate.ts'
import type { CertificateShown, CertificateWithState, PaperShown } from './types.ts'

/** A history longer than this is nobody's: one certificate holds three years. */
const MOST = 20

/** All OCOP certificates that a product ever had, newest first, each with whether it holds today. */
export async function certificatesOf(
  call: Call,
  { productId }: { readonly productId: string },
): Promise<CertificateWithState[]> {
  const today = vnDay(call.clock.now())
  const rows = await call.db.ocopCertificate.findMany({
    where: { productId },
    select: { ...certificateSelect, score: true, status: true },
    orderBy: [{ issuedOn: 'desc' }, { id: 'desc' }],
    take: MOST,
  })
  return rows.map((row) => ({
    ...shapeCertificate(row),
    score: row.score,
    status: row.status,
    inForce: isInForce(row, today),
  }))
}

/** The certificate that gives a product its badge today (the best, then the longest), or null. */
export async function certificateShownOf(call: Call, productId: string): Promise<CertificateShown | null> {
  const row = await call.db.ocopCertificate.findFirst({
    where: { productId, ...certificateInForce(vnDay(call.clock.now())) },
    select: certificateSelect,
    orderBy: [{ stars: 'desc' }, { expiresOn: 'desc' }],
  })
  return row && shapeCertificate(row)
}

/** The certificates in force of all of a seller's products on sale, with their products; best first. */
export async function certificatesOfSeller(
  call: Call,
  sellerId: string,
): Promise<(CertificateShown & { productSlug: string; productName: { vi: string; en: string } })[]> {
  const rows = await call.db.ocopCertificate.findMany({
    where: { sellerId, product: { status: 'listed' }, ...certificateInForce(vnDay(call.clock.now())) },
    select: { ...certificateSelect, product: { select: { slug: true, nameVi: true, nameEn: true } } },
    orderBy: [{ stars: 'desc' }, { expiresOn: 'desc' }],
    take: 100,
  })
  return rows.map((row) => ({
    ...shapeCertificate(row),
    productSlug: row.product.slug,
    productName: { vi: row.product.nameVi, en: row.product.nameEn },
  }))
}

/** Other papers in force: the seller's own, and those of one product where `productId` is given. */
export async function papersOf(
  call: Call,
  { sellerId, productId }: { readonly sellerId: string; readonly productId?: string },
): Promise<PaperShown[]> {
  const whose = productId ? [{ productId: null }, { productId }] : [{ productId: null }]
  const rows = await call.db.certificate.findMany({
    where: { sellerId, AND: [{ OR: whose }, paperInForce(vnDay(call.clock.now()))] },
    select: paperSelect,
    orderBy: [{ scheme: 'asc' }, { issuedOn: 'desc' }],
    take: 50,
  })
  return rows.map(shapePaper)
}
