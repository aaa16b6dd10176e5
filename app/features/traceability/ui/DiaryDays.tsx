import { usePick, useT } from '#app/i18n/locale-context.tsx'
import { formatDay } from '#app/kernel/clock.ts'
import { Icon } from '#app/ui/Icon.tsx'
import { Timeline } from '#app/ui/Timeline.tsx'
import { diaryIcons, diaryKindKey } from '../diary-kinds.ts'
import type { DiaryEntry } from '../types.ts'

/** What was done on which day. A corrected entry is folded under the one that put it right. */
export function DiaryDays({ diary }: { diary: readonly DiaryEntry[] }) {
  const t = useT()
  const pick = usePick()
  const standing = diary.filter((entry) => entry.correctedBy === null)
  return (
    <Timeline
      days={standing.map((entry) => ({
        key: entry.id,
        at: entry.onDay,
        when: (
          <>
            {formatDay(entry.onDay)} · <Icon name={diaryIcons[entry.kind]} inline />{' '}
            {t(diaryKindKey(entry.kind))}
          </>
        ),
        title: entry.words ? pick(entry.words.title.vi, entry.words.title.en) : t('trace:withdrawn'),
        detail: <EntryDetail entry={entry} before={diary.find((one) => one.sequence === entry.corrects)} />,
      }))}
    />
  )
}

/** Words, who wrote them, the days to wait, photos, and the entry as it stood before. */
export function EntryDetail({ entry, before }: { entry: DiaryEntry; before?: DiaryEntry }) {
  const t = useT()
  const pick = usePick()
  const { words, preHarvestDays, photos } = entry
  const title = words ? pick(words.title.vi, words.title.en) : ''
  const detail = words ? pick(words.detail.vi, words.detail.en) : t('trace:withdrawn_words')
  return (
    <>
      {detail && <p>{detail}</p>}
      {preHarvestDays !== null && <p>{t('trace:phi', { count: preHarvestDays })}</p>}
      {words && <p className="muted">{t('trace:recorded_by', { name: words.recordedBy })}</p>}
      {photos.length > 0 && (
        <ul className="row wraps pt-2">
          {photos.map((photo, place) => (
            <li key={photo.src}>
              <a href={photo.src}>
                <img
                  className="block rounded-small"
                  src={photo.src}
                  srcSet={photo.srcSet}
                  sizes="9rem"
                  width={144}
                  height={Math.round((144 * photo.height) / photo.width)}
                  alt={t('trace:photo', { number: place + 1, title })}
                  loading="lazy"
                  decoding="async"
                />
              </a>
            </li>
          ))}
        </ul>
      )}
      {before?.words && (
        <details className="more">
          <summary>{t('trace:corrects')}</summary>
          <p>
            {formatDay(before.onDay)}. <s>{pick(before.words.title.vi, before.words.title.en)}</s>{' '}
            {pick(before.words.detail.vi, before.words.detail.en)}
          </p>
        </details>
      )}
    </>
  )
}
