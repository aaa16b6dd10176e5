import type { ReactNode } from 'react'
import { paperName } from '#app/features/ocop/index.ts'
import { useT } from '#app/i18n/locale-context.tsx'
import { formatDay } from '#app/kernel/clock.ts'
import { Badge } from '#app/ui/Badge.tsx'
import { Card } from '#app/ui/Card.tsx'
import type { Trace } from '../types.ts'

/** Who says so, until when. What is made up for the demo says so on every line. */
export function Papers({ certificate, papers }: Pick<Trace, 'certificate' | 'papers'>) {
  const t = useT()
  if (!certificate && papers.length === 0) return <p className="muted">{t('trace:no_papers')}</p>
  return (
    <Card rows>
      {certificate && (
        <Paper
          name={t('trace:paper.stars', { stars: certificate.stars })}
          issuer={certificate.issuer}
          number={certificate.number}
          until={certificate.expiresOn}
          illustrative={certificate.illustrative}
        />
      )}
      {papers.map((paper) => (
        <Paper
          key={paper.id}
          name={paperName(t, paper.scheme)}
          issuer={paper.body}
          number={paper.number}
          until={paper.expiresOn}
          illustrative={paper.illustrative}
        >
          {paper.scope}
        </Paper>
      ))}
    </Card>
  )
}

interface PaperProps {
  name: string
  issuer: string
  number: string
  until: string | null
  illustrative: boolean
  children?: ReactNode
}

function Paper({ name, issuer, number, until, illustrative, children }: PaperProps) {
  const t = useT()
  return (
    <div>
      <div className="row between wraps">
        <b>{name}</b>
        {illustrative ? (
          <Badge tone="plain">{t('trace:paper.illustrative')}</Badge>
        ) : (
          <Badge tone="info">{t('trace:paper.held_by')}</Badge>
        )}
      </div>
      <p className="small muted">
        {t('trace:paper.issuer', { issuer })} ·{' '}
        {until ? t('trace:paper.until', { day: formatDay(until) }) : t('trace:paper.endless')}
        <br />
        {t('trace:paper.number', { number })}
        {children && <> · {children}</>}
        {illustrative && (
          <>
            <br />
            {t('trace:paper.illustrative_words')}
          </>
        )}
      </p>
    </div>
  )
}
