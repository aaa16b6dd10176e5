import type { CertificateShown, LocalText } from '#app/features/ocop/index.ts'
import { usePath, useT } from '#app/i18n/locale-context.tsx'
import { formatDay } from '#app/kernel/clock.ts'
import { Card } from '#app/ui/Card.tsx'
import { useGoodsWords } from './goods-words.ts'

interface MakerPapersProps {
  certificates: readonly (CertificateShown & { productSlug: string; productName: LocalText })[]
}

/** The certificates in force, each with its product, its issuer and its last day. */
export function MakerPapers({ certificates }: MakerPapersProps) {
  const t = useT()
  const path = usePath()
  const words = useGoodsWords()
  return (
    <Card rows>
      {certificates.map((one) => (
        <div key={one.id} className="stack tight">
          <p>
            <span className="stars" aria-hidden="true">
              {'★'.repeat(one.stars)}
            </span>{' '}
            {t('product:stars', { stars: one.stars })} ·{' '}
            <a href={path(`/san-pham/${one.productSlug}`)}>{words.text(one.productName)}</a>
          </p>
          <p className="small muted">
            {[one.number, one.decisionNumber, one.issuer].join(' · ')}
            <br />
            {t('maker:paper', { from: formatDay(one.issuedOn), to: formatDay(one.expiresOn) })}
            {one.illustrative && ` · ${t('product:certificate.illustrative')}`}
          </p>
        </div>
      ))}
    </Card>
  )
}
