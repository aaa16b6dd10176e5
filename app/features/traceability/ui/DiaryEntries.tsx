import { usePath, usePick, useT } from '#app/i18n/locale-context.tsx'
import { formatDay } from '#app/kernel/clock.ts'
import { Badge } from '#app/ui/Badge.tsx'
import { ConfirmDetails } from '#app/ui/ConfirmDetails.tsx'
import { Icon } from '#app/ui/Icon.tsx'
import { diaryIcons, diaryKindKey } from '../diary-kinds.ts'
import type { DiaryEntry } from '../types.ts'
import { EntryDetail } from './DiaryDays.tsx'

/** What its maker has written of a lot, newest day first; each may be corrected, its words taken back. */
export function DiaryEntries({ entries, lotCode }: { entries: readonly DiaryEntry[]; lotCode: string }) {
  const t = useT()
  const path = usePath()
  const pick = usePick()
  if (entries.length === 0) return <p className="muted">{t('diary:lot.none')}</p>
  return (
    <ul className="stack">
      {entries.map((entry) => (
        <li key={entry.id} className="card stack tight">
          <p className="small muted">
            {formatDay(entry.onDay)} · <Icon name={diaryIcons[entry.kind]} inline />{' '}
            {t(diaryKindKey(entry.kind))} · {t('diary:entry.number', { sequence: entry.sequence })}
          </p>
          <h3>{entry.words ? pick(entry.words.title.vi, entry.words.title.en) : t('trace:withdrawn')}</h3>
          <div className="small">
            <EntryDetail entry={entry} />
          </div>
          {entry.correctedBy !== null && (
            <Badge tone="plain">{t('diary:entry.corrected', { sequence: entry.correctedBy })}</Badge>
          )}
          {entry.corrects !== null && (
            <Badge tone="info">{t('diary:entry.corrects', { sequence: entry.corrects })}</Badge>
          )}
          {entry.words && (
            <div className="row wraps">
              {entry.correctedBy === null && (
                <a
                  className="button quiet"
                  href={path(`/ban-hang/lo/${lotCode}/nhat-ky?sua=${entry.sequence}#diary`)}
                >
                  <Icon name="edit" small /> {t('diary:entry.fix')}
                </a>
              )}
              <TakeBack entry={entry} />
            </div>
          )}
        </li>
      ))}
    </ul>
  )
}

function TakeBack({ entry }: { entry: DiaryEntry }) {
  const t = useT()
  return (
    <ConfirmDetails ask={t('diary:entry.take_back')}>
      <p>
        <b>{t('diary:entry.take_back_title')}</b> {t('diary:entry.take_back_words')}
      </p>
      <form method="post" encType="multipart/form-data">
        <input type="hidden" name="withdraw" value={entry.id} />
        <button className="button danger">{t('diary:entry.take_back')}</button>
      </form>
    </ConfirmDetails>
  )
}
