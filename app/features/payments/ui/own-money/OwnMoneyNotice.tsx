import { usePath, useT } from '#app/i18n/locale-context.tsx'
import { ButtonLink } from '#app/ui/ButtonLink.tsx'
import { Message } from '#app/ui/Message.tsx'

/** On the page of money: how many transfers on the seller's own account wait for its word. */
export function OwnMoneyNotice({ count, collects }: { count: number; collects: boolean }) {
  const t = useT()
  const path = usePath()
  const href = path('/ban-hang/tien/chua-ro')
  if (count > 0) {
    return (
      <Message tone="warn" title={t('packing:own.waiting', { count })}>
        <a className="inline-block py-3" href={href}>
          {t('packing:own.open')}
        </a>
      </Message>
    )
  }
  // Where the market collects for everybody nothing comes to an account that it hears of.
  return collects ? (
    <ButtonLink wide kind="quiet" href={href}>
      {t('packing:own.title')}
    </ButtonLink>
  ) : null
}
