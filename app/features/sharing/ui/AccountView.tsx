import { useT } from '#app/i18n/locale-context.tsx'
import { formatDay } from '#app/kernel/clock.ts'
import { Badge } from '#app/ui/Badge.tsx'
import { Card } from '#app/ui/Card.tsx'
import { Facts } from '#app/ui/Facts.tsx'
import type { AccountLine, DeliveryRow, HouseholdAccount } from '../sharing.types.ts'
import { accountHref } from './account-pages.ts'
import { ListPages } from '#app/ui/ListPages.tsx'
import { useSharingWords } from './sharing-words.ts'

interface AccountViewProps {
  account: HouseholdAccount
  /** Where a receipt or voucher is shown. */
  hrefs: { delivery: (deliveryId: string) => string; voucher: (postingId: string) => string }
  /** The address of the page that this stands on. */
  own: string
}

/** A household's book: what it is still to get, how that came about, and what it brought. */
export function AccountView({ account, hrefs, own }: AccountViewProps) {
  const t = useT()
  const words = useSharingWords()
  const { balance, credited, advanced, paid, lines, deliveries } = account
  return (
    <>
      <Card tone={balance > 0n ? 'good' : undefined}>
        <Facts
          sums
          facts={[
            { name: t('sharing:account.credited'), value: words.dong(credited) },
            { name: t('sharing:account.advanced'), value: words.dong(-advanced) },
            { name: t('sharing:account.paid'), value: words.dong(-paid) },
            {
              name: t(balance < 0n ? 'sharing:account.balance_owes' : 'sharing:account.balance'),
              value: words.dong(balance < 0n ? -balance : balance),
              total: true,
            },
          ]}
        />
      </Card>
      <section className="stack" id="lines">
        <h2>{t('sharing:account.lines')}</h2>
        {lines.total === 0 && <p className="muted">{t('sharing:account.no_lines')}</p>}
        {lines.items.length > 0 && (
          <ul className="card rows">
            {lines.items.map((line) => (
              <MoneyLine key={line.postingId} line={line} href={hrefs.voucher(line.postingId)} />
            ))}
          </ul>
        )}
        <ListPages {...lines} hrefOf={(page) => accountHref(own, 'lines', page)} />
      </section>
      <section className="stack" id="deliveries">
        <h2>{t('sharing:account.deliveries')}</h2>
        {deliveries.total === 0 && <p className="muted">{t('sharing:account.no_deliveries')}</p>}
        {deliveries.items.length > 0 && (
          <ul className="card rows">
            {deliveries.items.map((one) => (
              <DeliveryLine key={one.deliveryId} delivery={one} href={hrefs.delivery(one.deliveryId)} />
            ))}
          </ul>
        )}
        <ListPages {...deliveries} hrefOf={(page) => accountHref(own, 'deliveries', page)} />
      </section>
    </>
  )
}

function MoneyLine({ line, href }: { line: AccountLine; href: string }) {
  const t = useT()
  const words = useSharingWords()
  const { kind, onDay, number, by, note, reversed, amount, lots } = line
  const paper = number && t('sharing:account.voucher', { number: words.number(number) })
  return (
    <li>
      <div className="row between wraps">
        <strong>{t(`sharing:account.kind.${kind}`)}</strong>
        <strong className="num">{amount > 0n ? `+${words.dong(amount)}` : words.dong(amount)}</strong>
      </div>
      <p className="small muted">
        {formatDay(onDay)}
        {by && ` · ${t(`sharing:by.${by}`)}`}
        {note && ` · ${note}`}
      </p>
      {lots.map((lot) => (
        <p className="small row between" key={lot.lotCode}>
          <span>{words.text(lot.productName)}</span>
          <span className="num">{words.dong(lot.amount)}</span>
        </p>
      ))}
      {paper && (
        <a className="inline-block py-3" href={href}>
          {paper}
        </a>
      )}
      {reversed && <Badge tone="bad">{t('sharing:account.reversed')}</Badge>}
    </li>
  )
}

/** One delivery on a list; `withMember` where it is not one household's list. */
export function DeliveryLine({
  delivery,
  href,
  withMember = false,
}: {
  delivery: DeliveryRow
  href: string
  withMember?: boolean
}) {
  const t = useT()
  const words = useSharingWords()
  const { memberName, productName, makersNumber, deliveredOn, netQuantity, grade, price } = delivery
  const paper = t('sharing:account.receipt', { number: words.number(delivery) })
  return (
    <li>
      <div className="row between wraps">
        <strong>{withMember ? memberName : words.text(productName)}</strong>
        <strong className="num">{words.quantity(netQuantity, delivery)}</strong>
      </div>
      <p className="small muted">
        {[
          formatDay(deliveredOn),
          withMember ? words.text(productName) : '',
          t('sharing:lots.number', { number: makersNumber }),
          t(`sharing:grade.${grade}`),
          words.price(price, delivery),
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
      <a className="inline-block py-3" href={href}>
        {paper}
      </a>{' '}
      {delivery.standing !== 'counts' && (
        <Badge tone="bad">{t(`sharing:standing.${delivery.standing}`)}</Badge>
      )}
    </li>
  )
}
