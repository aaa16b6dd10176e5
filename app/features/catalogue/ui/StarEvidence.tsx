import type { CertificateShown } from '#app/features/ocop/index.ts'
import { useT } from '#app/i18n/locale-context.tsx'
import { formatDay } from '#app/kernel/clock.ts'
import { Facts } from '#app/ui/Facts.tsx'
import { Icon } from '#app/ui/Icon.tsx'
import type { PressStarShown } from '../types.ts'
import { pressWords } from './GoodsGrid.tsx'

interface StarEvidenceProps {
  certificate: CertificateShown | null
  pressStar: PressStarShown | null
}

/** The stars and, one press away, the paper behind them. What only a newspaper says is grey and says so. */
export function StarEvidence({ certificate, pressStar }: StarEvidenceProps) {
  const t = useT()
  if (certificate) return <Certificate certificate={certificate} />
  if (!pressStar) return null
  return (
    <p className="small muted">
      {pressWords(t, pressStar)}.{' '}
      <a href={pressStar.sourceUrl} rel="noreferrer nofollow">
        {t('product:press.source')} <Icon name="external" inline />
      </a>
      <br />
      {t('product:press.words')}
    </p>
  )
}

function Certificate({ certificate }: { certificate: CertificateShown }) {
  const t = useT()
  const { stars, number, decisionNumber, issuer, issuedOn, expiresOn, illustrative } = certificate
  return (
    <details className="more card bg-turmeric-soft! border-turmeric! py-1!">
      <summary>
        <span>
          <span className="stars" aria-hidden="true">
            {'★'.repeat(stars)}
          </span>{' '}
          {t('product:stars', { stars })}{' '}
          <span className="font-normal">
            · {t('product:certificate.until', { day: formatDay(expiresOn) })}
            {illustrative && ` · ${t('product:certificate.illustrative')}`}
          </span>
        </span>
      </summary>
      <div className="stack tight pb-3">
        <Facts
          small
          facts={[
            { name: t('product:certificate.number'), value: number },
            { name: t('product:certificate.decision'), value: decisionNumber },
            { name: t('product:certificate.issuer'), value: issuer },
            { name: t('product:certificate.issued'), value: formatDay(issuedOn) },
            { name: t('product:certificate.expires'), value: formatDay(expiresOn) },
          ]}
        />
        <p className="small">
          {t(illustrative ? 'product:certificate.illustrative_words' : 'product:certificate.words')}
        </p>
      </div>
    </details>
  )
}
