import { usePath, useT } from '#app/i18n/locale-context.tsx'
import { formatDay, formatMoment } from '#app/kernel/clock.ts'
import { Card } from '#app/ui/Card.tsx'
import { Facts } from '#app/ui/Facts.tsx'
import { Message } from '#app/ui/Message.tsx'
import { agreedAmount } from '../share-lot.ts'
import type { DeliveryPage } from '../sharing.types.ts'
import { useSharingWords } from './sharing-words.ts'

/** A receipt as a page: both names, what was brought, taken off and agreed. */
export function DeliveryFacts({ delivery }: { delivery: DeliveryPage }) {
  const t = useT()
  const path = usePath()
  const words = useSharingWords()
  const { price, other, standing, note } = delivery
  const deducted = words.deductions(delivery)
  return (
    <>
      {other && (
        <Message tone="warn">
          <a
            className="inline-block py-3"
            href={path(`/ban-hang/ho-thanh-vien/phieu-nhan/${other.deliveryId}`)}
          >
            {t(standing === 'reversal' ? 'sharing:receipt.reverses' : 'sharing:receipt.reversed_by', {
              number: words.number(other),
            })}
          </a>
        </Message>
      )}
      <Card>
        <Facts
          facts={[
            {
              name: t('sharing:receipt.member'),
              value: (
                <a className="inline-block py-3" href={path(`/ban-hang/ho-thanh-vien/${delivery.memberId}`)}>
                  {delivery.memberName}
                </a>
              ),
            },
            { name: t('sharing:receipt.goods'), value: words.text(delivery.productName) },
            { name: t('sharing:receipt.lot'), value: delivery.makersNumber },
            { name: t('sharing:receipt.day'), value: formatDay(delivery.deliveredOn) },
            { name: t('sharing:receipt.grade'), value: t(`sharing:grade.${delivery.grade}`) },
            { name: t('sharing:receipt.quantity'), value: words.quantity(delivery.quantity, delivery) },
            ...(deducted ? [{ name: t('sharing:receipt.deducted'), value: deducted }] : []),
            {
              name: t('sharing:receipt.net'),
              value: <strong>{words.quantity(delivery.netQuantity, delivery)}</strong>,
            },
            { name: t('sharing:receipt.price'), value: words.price(price, delivery) },
            ...(price === null
              ? []
              : [
                  {
                    name: t('sharing:receipt.amount'),
                    value: <strong>{words.dong(agreedAmount(delivery))}</strong>,
                  },
                ]),
            ...(note ? [{ name: t('sharing:receipt.note'), value: note }] : []),
            {
              name: t('sharing:receipt.by'),
              value: `${delivery.recordedBy}, ${formatMoment(delivery.recordedAt)}`,
            },
          ]}
        />
      </Card>
    </>
  )
}
