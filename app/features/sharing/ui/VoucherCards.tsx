import { usePath, useT } from '#app/i18n/locale-context.tsx'
import { formatDay } from '#app/kernel/clock.ts'
import { Badge } from '#app/ui/Badge.tsx'
import type { VoucherRow } from '../list-vouchers.server.ts'
import { useSharingWords } from './sharing-words.ts'

/** Vouchers, the newest first: to whom, how much, when and how. */
export function VoucherCards({ vouchers }: { vouchers: readonly VoucherRow[] }) {
  const t = useT()
  const path = usePath()
  const words = useSharingWords()
  return (
    <ul className="card rows">
      {vouchers.map((voucher) => (
        <li key={voucher.postingId}>
          <a
            className="block py-2 no-underline"
            href={path(`/ban-hang/ho-thanh-vien/phieu-chi/${voucher.postingId}`)}
          >
            <span className="row between items-start">
              <strong className="min-w-0">{voucher.memberName}</strong>
              <strong className="num shrink-0">
                {voucher.reversed ? <s>{words.dong(voucher.amount)}</s> : words.dong(voucher.amount)}
              </strong>
            </span>
            <span className="small muted block">
              {[
                t(`sharing:account.kind.${voucher.kind}`),
                t(`sharing:by.${voucher.by}`),
                formatDay(voucher.onDay),
                t('sharing:account.voucher', { number: words.number(voucher) }),
                voucher.note,
              ]
                .filter(Boolean)
                .join(' · ')}
            </span>
            {voucher.reversed && <Badge tone="bad">{t('sharing:account.reversed')}</Badge>}
          </a>
        </li>
      ))}
    </ul>
  )
}
