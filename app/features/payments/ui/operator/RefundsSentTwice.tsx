import { useLocale, usePath, useT } from '#app/i18n/locale-context.tsx'
import { formatDong } from '#app/kernel/money.ts'
import { Message } from '#app/ui/Message.tsx'
import type { DoubleRefundCase } from '../../desk/double-refunds.server.ts'
import { doublesPath } from './double-forms.ts'

/** What a gateway gave back beside what a person had sent or dropped: the shopper has it once too often. */
export function RefundsSentTwice({ rows, total }: { rows: readonly DoubleRefundCase[]; total: number }) {
  const t = useT()
  const locale = useLocale()
  const path = usePath()
  return (
    <Message tone="warn" title={t('money:sent_twice.title', { count: total })}>
      <p>{t('money:sent_twice.words')}</p>
      <ul>
        {rows.map(({ task: { refundId, orderCode }, state, missing }) => (
          <li key={refundId}>
            <a className="inline-block py-3" href={path(`${doublesPath}/${refundId}`)}>
              {t(state === 'open' ? 'money:sent_twice.item' : 'money:sent_twice.item_asked', {
                ...{ amount: formatDong(missing, locale), code: orderCode ?? '–' },
              })}
            </a>
          </li>
        ))}
      </ul>
    </Message>
  )
}
