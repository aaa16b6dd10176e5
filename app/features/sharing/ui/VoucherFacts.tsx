import { usePath, useT } from '#app/i18n/locale-context.tsx'
import { formatDay } from '#app/kernel/clock.ts'
import { Card } from '#app/ui/Card.tsx'
import { Facts } from '#app/ui/Facts.tsx'
import { Message } from '#app/ui/Message.tsx'
import type { VoucherPage } from '../sharing.types.ts'
import { useSharingWords } from './sharing-words.ts'

/** A voucher as a page: who was given how much, when and how. */
export function VoucherFacts({ voucher }: { voucher: VoucherPage }) {
  const t = useT()
  const path = usePath()
  const words = useSharingWords()
  const { other, kind, memberId, memberName, amount, by, onDay, note, recordedBy, balanceNow } = voucher
  return (
    <>
      {other && (
        <Message tone="warn">
          <a
            className="inline-block py-3"
            href={path(`/ban-hang/ho-thanh-vien/phieu-chi/${other.postingId}`)}
          >
            {t(kind === 'reversal' ? 'sharing:voucher.reverses' : 'sharing:voucher.reversed_by', {
              number: words.number(other),
            })}
          </a>
        </Message>
      )}
      <Card>
        <Facts
          facts={[
            {
              name: t('sharing:voucher.to'),
              value: (
                <a className="inline-block py-1" href={path(`/ban-hang/ho-thanh-vien/${memberId}`)}>
                  {memberName}
                </a>
              ),
            },
            { name: t('sharing:voucher.amount'), value: <strong>{words.dong(amount)}</strong> },
            { name: t('sharing:voucher.by'), value: t(`sharing:by.${by}`) },
            { name: t('sharing:voucher.day'), value: formatDay(onDay) },
            ...(note ? [{ name: t('sharing:receipt.note'), value: note }] : []),
            { name: t('sharing:voucher.recorded'), value: recordedBy },
            { name: t('sharing:voucher.left'), value: words.balance(balanceNow) },
          ]}
        />
      </Card>
    </>
  )
}
