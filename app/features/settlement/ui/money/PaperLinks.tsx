import { useLocale, usePath, useT } from '#app/i18n/locale-context.tsx'
import { formatMoment } from '#app/kernel/clock.ts'
import type { PaperRow } from '../../papers/paper.ts'

/** The bank's papers of a payout, each to be opened; `at` is the address of the payout. */
export function PaperLinks({ papers, at }: { papers: readonly PaperRow[]; at: string }) {
  const t = useT()
  const path = usePath()
  const locale = useLocale()
  const kilobytes = (size: number) =>
    new Intl.NumberFormat(locale === 'vi' ? 'vi-VN' : 'en-GB').format(Math.max(1, Math.round(size / 1024)))
  return (
    <ul className="stack tight">
      {papers.map(({ paperId, kind, size, attachedAt }, place) => (
        <li key={paperId}>
          <a className="inline-block py-3" href={path(`${at}/giay/${paperId}`)}>
            {t(`settlement:paper.${kind === 'pdf' ? 'pdf' : 'picture'}`, { number: place + 1 })}
          </a>
          <span className="small muted">
            {' '}
            {t('settlement:paper.about', { size: kilobytes(size), at: formatMoment(attachedAt) })}
          </span>
        </li>
      ))}
    </ul>
  )
}
