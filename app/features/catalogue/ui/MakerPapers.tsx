import type { CertificateShown, LocalText } from '#app/features/ocop/index.ts'
import { usePath, useT } from '#app/i18n/locale-context.tsx'
import { formatDay } from '#app/kernel/clock.ts'
import { Card } from '#app/ui/Card.tsx'
import { MoreDetails } from '#app/ui/MoreDetails.tsx'
import { useGoodsWords } from './goods-words.ts'

type Paper = CertificateShown & { readonly productSlug: string; readonly productName: LocalText }

/** As many stand open; the rest is one press away. */
const SHOWN = 5

/** The certificates in force, each with its product, its issuer and its last day. */
export function MakerPapers({ certificates }: { certificates: readonly Paper[] }) {
  const t = useT()
  const more = certificates.slice(SHOWN)
  return (
    <>
      <Card rows>
        {certificates.slice(0, SHOWN).map((one) => (
          <PaperRow key={one.id} paper={one} />
        ))}
      </Card>
      {more.length > 0 && (
        <MoreDetails title={t('maker:more_papers', { count: more.length })}>
          <Card rows>
            {more.map((one) => (
              <PaperRow key={one.id} paper={one} />
            ))}
          </Card>
        </MoreDetails>
      )}
    </>
  )
}

function PaperRow({ paper }: { paper: Paper }) {
  const t = useT()
  const path = usePath()
  const words = useGoodsWords()
  return (
    <div className="stack tight">
      <p>
        <span className="stars" aria-hidden="true">
          {'★'.repeat(paper.stars)}
        </span>{' '}
        {t('product:stars', { stars: paper.stars })} ·{' '}
        <a href={path(`/san-pham/${paper.productSlug}`)}>{words.text(paper.productName)}</a>
      </p>
      <p className="small muted">
        {[paper.number, paper.decisionNumber, paper.issuer].join(' · ')}
        <br />
        {t('maker:paper', { from: formatDay(paper.issuedOn), to: formatDay(paper.expiresOn) })}
        {paper.illustrative && ` · ${t('product:certificate.illustrative')}`}
      </p>
    </div>
  )
}
