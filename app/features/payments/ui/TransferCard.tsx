import { useLocale, useT } from '#app/i18n/locale-context.tsx'
import { formatMoment } from '#app/kernel/clock.ts'
import { formatDong } from '#app/kernel/money.ts'
import { ButtonLink } from '#app/ui/ButtonLink.tsx'
import { CopyText } from '#app/ui/CopyText.tsx'
import { Facts } from '#app/ui/Facts.tsx'
import { QrFigure } from '#app/ui/QrFigure.tsx'
import type { TransferDetails } from '../attempt-details.ts'

interface TransferCardProps {
  transfer: TransferDetails
  amount: bigint
  /** Until when the goods wait. */
  until: Date | null
  qr: { path: string; size: number }
  /** The code as a picture to keep; null where the payer scans it from another screen. */
  picture: string | null
  /** This page again: what who has no script presses after paying. */
  again: string
  /** The simulated bank; in a trial market only. */
  simulator: string | null
  /** The gateway's own page for the same payment, where there is one. */
  page: string | null
}

/** Everything that a banking app needs: the code to scan, and the same to type; then what happens next. */
export function TransferCard({
  transfer,
  amount,
  until,
  qr,
  picture,
  again,
  simulator,
  page,
}: TransferCardProps) {
  const t = useT()
  const locale = useLocale()
  const words = { copy: t('site:form.copy'), copied: t('site:form.copied') }
  const sum = formatDong(amount, locale)
  const copied = (text: string, shown = text) => <CopyText text={text} shown={shown} words={words} />
  return (
    <section className="card stack" aria-labelledby="transfer">
      <h2 id="transfer">{t('payment:title', { amount: sum })}</h2>
      {until && (
        <p>
          {t('payment:time_left')}{' '}
          <strong className="num" data-until={until.toISOString()}>
            {t('payment:until', { moment: formatMoment(until) })}
          </strong>
        </p>
      )}
      <div className="two even">
        <div className="stack tight">
          <QrFigure label={t('payment:code_label', { amount: sum, holder: transfer.holder })} {...qr}>
            {t('payment:code_words')}
          </QrFigure>
          {picture && (
            <>
              <ButtonLink kind="quiet" href={picture} download>
                {t('payment:save_code')}
              </ButtonLink>
              <p className="small muted">{t('payment:save_code_words')}</p>
            </>
          )}
        </div>
        <Facts
          facts={[
            { name: t('payment:bank'), value: transfer.bank },
            { name: t('payment:account'), value: copied(transfer.account, spaced(transfer.account)) },
            { name: t('payment:holder'), value: transfer.holder },
            { name: t('payment:amount'), value: copied(String(amount), sum) },
            { name: t('payment:purpose'), value: copied(transfer.purpose) },
          ]}
        />
      </div>
      <ol className="list-decimal pl-6">
        <li>{t('payment:step.open')}</li>
        <li>{t('payment:step.check')}</li>
        <li>{t('payment:step.wait')}</li>
      </ol>
      <div className="row wraps">
        <ButtonLink href={again}>{t('payment:again')}</ButtonLink>
        {page && (
          <ButtonLink kind="quiet" href={page}>
            {t('payment:gateway_page', { name: 'payOS' })}
          </ButtonLink>
        )}
        {simulator && (
          <ButtonLink kind="quiet" href={simulator}>
            {t('payment:simulator')}
          </ButtonLink>
        )}
      </div>
      <p className="small muted">{t('payment:late')}</p>
    </section>
  )
}

/** An account number in groups of four, as it is read aloud; one with letters has a form of its own. */
const spaced = (account: string) => (/^\d+$/.test(account) ? account.replace(/(.{4})(?=.)/g, '$1 ') : account)
