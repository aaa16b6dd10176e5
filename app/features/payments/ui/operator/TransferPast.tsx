import { useLocale, useT } from '#app/i18n/locale-context.tsx'
import { formatMoment } from '#app/kernel/clock.ts'
import { formatDong } from '#app/kernel/money.ts'
import type { UnmatchedTransfer } from '../../payments.types.ts'
import { useDeedWords } from './deed-words.ts'

/** What was done with a transfer before: what it counted for, what was given back, who decided. */
export function TransferPast({ transfer }: { transfer: UnmatchedTransfer }) {
  const t = useT()
  const locale = useLocale()
  const { uses, givenBack, deeds } = transfer
  const deedWords = useDeedWords()
  const lists = [
    {
      title: t('money:desk.uses'),
      lines: uses.map(({ amount, orderCode, at, freedAt }) => {
        const use = t('money:desk.use', {
          ...{ amount: formatDong(amount, locale), code: orderCode, at: formatMoment(at) },
        })
        return freedAt ? `${use}, ${t('money:desk.freed', { at: formatMoment(freedAt) })}` : use
      }),
    },
    {
      title: t('money:desk.given_back'),
      lines: givenBack.map(({ amount, status, requestedAt }) =>
        t('money:desk.refund', {
          amount: formatDong(amount, locale),
          state: t(`payment:refund_status.${status}`),
          at: formatMoment(requestedAt),
        }),
      ),
    },
    {
      title: t('money:desk.deeds'),
      lines: deeds.map(deedWords),
    },
  ]
  return lists
    .filter(({ lines }) => lines.length > 0)
    .map(({ title, lines }) => (
      <section key={title}>
        <h3>{title}</h3>
        <ul className="small">
          {lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </section>
    ))
}
