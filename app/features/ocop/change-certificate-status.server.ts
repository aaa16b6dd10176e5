import { fail, ok, type Failure, type Result } from '#app/kernel/result.ts'
import { audit } from '#app/platform/audit/audit.server.ts'
import type { Call } from '#app/platform/call.ts'
import './facts.ts'
import type { CertificateStatus } from './types.ts'

export interface ChangeCertificateStatusInput {
  readonly certificateId: string
  readonly status: CertificateStatus
  /** The ground and the decision, as the authority gave it (QĐ 26/2026, Điều 8). */
  readonly reason: string
}

/** Suspends, revokes or restores a certificate: its badge leaves or comes back on every page at once. */
export function changeCertificateStatus(
  call: Call,
  { certificateId, status, reason }: ChangeCertificateStatusInput,
): Promise<Result<undefined, Failure<'catalogue:failure.not_there'>>> {
  return call.inTransaction(async (inside) => {
    const { count } = await inside.db.ocopCertificate.updateMany({
      where: { id: certificateId },
      data: { status },
    })
    if (count === 0) return fail('catalogue:failure.not_there')
    const { productId } = await inside.db.ocopCertificate.findUniqueOrThrow({
      where: { id: certificateId },
      select: { productId: true },
    })
    await audit(inside, {
      action: 'ocop.certificate-changed',
      subjectType: 'ocopCertificate',
      subjectId: certificateId,
      details: { status, reason },
    })
    await inside.tell('ocop.certificate-changed', { productId })
    return ok()
  })
}
