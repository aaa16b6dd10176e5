import type { ReactNode } from 'react'
import { usePath, useT } from '#app/i18n/locale-context.tsx'
import { formatMoment } from '#app/kernel/clock.ts'
import { Card } from '#app/ui/Card.tsx'
import type { LostPayout, PayoutsWaiting } from '../../payouts/payouts-waiting.server.ts'
import { useDong } from '../money/use-money-words.ts'

/** What waits with paying sellers out, before everything else on the page of runs. */
export function WaitingPayouts({ waiting }: { waiting: PayoutsWaiting }) {
  const t = useT()
  const path = usePath()
  const dong = useDong()
  const { runs, lost, unreturned, cameBack, withoutAccount } = waiting
  const none = runs.length + lost.length + unreturned.length + cameBack.length === 0
  return (
    <section className="stack">
      <h2>{t('settlement:runs.waiting')}</h2>
      {none && <p>{t('settlement:runs.nothing')}</p>}
      {runs.length > 0 && (
        <Card rows>
          {runs.map(({ code, status, open, count, since }) => (
            <Line key={code} href={path(`/dieu-hanh/chi-tra/${code}`)} name={`${code} · ${dong(open)}`}>
              {t(`settlement:runs.waits_${status}`, { count })}
              {', '}
              {t('settlement:runs.since', { at: formatMoment(since) })}
            </Line>
          ))}
        </Card>
      )}
      {cameBack.length > 0 && (
        <Payouts
          title={t('settlement:runs.back')}
          words={t('settlement:runs.back_words')}
          payouts={cameBack}
        />
      )}
      {lost.length > 0 && (
        <Payouts title={t('settlement:runs.lost')} words={t('settlement:runs.lost_words')} payouts={lost} />
      )}
      {unreturned.length > 0 && (
        <Payouts
          title={t('settlement:runs.unreturned')}
          words={t('settlement:run.awaits_return_words')}
          payouts={unreturned}
        />
      )}
      {withoutAccount.length > 0 && (
        <>
          <h3 id="chua-co-tai-khoan">{t('settlement:runs.without')}</h3>
          <p className="small muted">{t('settlement:runs.without_words')}</p>
          <Card rows>
            {withoutAccount.map(({ sellerId, sellerName, owed, since }) => (
              <Line
                key={sellerId}
                href={path(`/dieu-hanh/chu-the/${sellerId}`)}
                name={`${sellerName} · ${dong(owed)}`}
              >
                {t('settlement:runs.since', { at: formatMoment(since) })}
              </Line>
            ))}
          </Card>
        </>
      )}
    </section>
  )
}

function Payouts({
  title,
  words,
  payouts,
}: {
  title: string
  words: string
  payouts: readonly LostPayout[]
}) {
  const t = useT()
  const path = usePath()
  const dong = useDong()
  return (
    <>
      <h3>{title}</h3>
      <p className="small muted">{words}</p>
      <Card rows>
        {payouts.map(({ runCode, reference, sellerName, amount, since }) => (
          <Line
            key={reference}
            href={path(`/dieu-hanh/chi-tra/${runCode}?khoan=${reference}#khoan`)}
            name={`${sellerName} · ${dong(amount)}`}
          >
            {t('settlement:runs.since', { at: formatMoment(since) })}
          </Line>
        ))}
      </Card>
    </>
  )
}

function Line({ href, name, children }: { href: string; name: string; children: ReactNode }) {
  return (
    <div>
      <a className="inline-block py-2 font-semibold" href={href}>
        {name}
      </a>
      <p className="small muted">{children}</p>
    </div>
  )
}
