import { usePath, useT } from '#app/i18n/locale-context.tsx'
import { formatMoment } from '#app/kernel/clock.ts'
import { Button } from '#app/ui/Button.tsx'
import { ButtonLink } from '#app/ui/ButtonLink.tsx'
import { Card } from '#app/ui/Card.tsx'
import { Message } from '#app/ui/Message.tsx'
import { MoreDetails } from '#app/ui/MoreDetails.tsx'
import type { RunPage } from '../../payouts/payouts.types.ts'
import { useDong } from '../money/use-money-words.ts'

/** The file that the bank is to have once: to be taken and loaded, and after that only to be compared. */
export function RunFileCard({ run }: { run: RunPage }) {
  const t = useT()
  const { may, status } = run
  if (!may.pay) {
    return (
      <Card>
        <h2>{t('settlement:run.file')}</h2>
        <p>{t('settlement:failure.approved_it')}</p>
      </Card>
    )
  }
  return status === 'approved' ? <FileToLoad run={run} /> : <LoadedFile run={run} />
}

function FileToLoad({ run }: { run: RunPage }) {
  const t = useT()
  const dong = useDong()
  const { file, may } = run
  const { taken } = file
  const name = taken?.by ?? t('settlement:run.machine')
  const old = taken !== null && (taken.rows !== file.rows || taken.total !== file.total)
  return (
    <Card>
      <h2>{t('settlement:run.file')}</h2>
      {old && (
        <Message tone="error" title={t('settlement:run.file_old', { at: formatMoment(taken.at) })}>
          <p>
            {t('settlement:run.file_old_words', {
              ...{ name, count: taken.rows, total: dong(taken.total) },
            })}
          </p>
        </Message>
      )}
      {file.rows === 0 ? (
        <p>{t('settlement:run.file_none')}</p>
      ) : (
        <>
          <p className="font-semibold">
            {t('settlement:run.file_sums', { count: file.rows, total: dong(file.total) })}
          </p>
          <p>{t('settlement:run.file_words')}</p>
          {taken && !old && (
            <p className="small muted">
              {t('settlement:run.file_taken', { at: formatMoment(taken.at), name })}
            </p>
          )}
          <FileLinks code={run.code} />
          {may.send && (
            <form method="post">
              <Button name="do" value="send">
                {t('settlement:run.send')}
              </Button>
            </form>
          )}
        </>
      )}
    </Card>
  )
}

function LoadedFile({ run }: { run: RunPage }) {
  const t = useT()
  const { sentAt, sentBy, file } = run
  return (
    <Message tone="info" title={t('settlement:run.loaded')}>
      <p>
        {t('settlement:run.loaded_words', {
          count: file.rows,
          at: sentAt ? formatMoment(sentAt) : '',
          name: sentBy ?? t('settlement:run.machine'),
        })}
      </p>
      {file.rows > 0 && (
        <MoreDetails title={t('settlement:run.file_again')}>
          <p>{t('settlement:run.file_again_words')}</p>
          <FileLinks code={run.code} />
        </MoreDetails>
      )}
    </Message>
  )
}

function FileLinks({ code }: { code: string }) {
  const t = useT()
  const path = usePath()
  const file = (form: string) => path(`/dieu-hanh/chi-tra/${code}/tep?dinh-dang=${form}`)
  return (
    <>
      <div className="row wraps">
        <ButtonLink kind="quiet" href={file('xlsx')}>
          {t('settlement:run.xlsx')}
        </ButtonLink>
        <ButtonLink kind="quiet" href={file('csv')}>
          {t('settlement:run.csv')}
        </ButtonLink>
      </div>
      <p className="small muted">{t('settlement:run.csv_words')}</p>
    </>
  )
}
