import { useGoodsWords } from '#app/features/catalogue/ui/goods-words.ts'
import { usePath, useT } from '#app/i18n/locale-context.tsx'
import { formatMoment } from '#app/kernel/clock.ts'
import { formatLotCode } from '#app/kernel/codes.ts'
import { Button } from '#app/ui/Button.tsx'
import { ButtonLink } from '#app/ui/ButtonLink.tsx'
import { Card } from '#app/ui/Card.tsx'
import { ConfirmDetails } from '#app/ui/ConfirmDetails.tsx'
import { Verdict, type VerdictKind } from '#app/ui/Verdict.tsx'
import type { StallSale } from '../../stall/stall.types.ts'

const kinds: Partial<Record<StallSale['status'], VerdictKind>> = {
  awaiting_payment: 'warn',
  placed: 'warn',
  accepted: 'warn',
  returned: 'unknown',
  cancelled: 'bad',
}

/** How a sale at the stall stands, in one glance across the counter. */
export function StallVerdict({ sale, change }: { sale: StallSale; change: bigint | null }) {
  const t = useT()
  const path = usePath()
  const words = useGoodsWords()
  const { status, method, total } = sale
  const amount = words.dong(total)
  if (status === 'awaiting_payment') return <p className="lead">{t('stall:sale_page.waiting', { amount })}</p>
  return (
    <>
      <Verdict kind={kinds[status] ?? 'good'} title={t(`stall:status.${status}`, { amount })}>
        <p>{t(`stall:paid.${method}`)}</p>
      </Verdict>
      {change !== null && status === 'delivered' && (
        <p className="row between wraps">
          <span className="text-lg">{t('stall:cash.change')}</span>
          <strong className="num font-display text-5xl">{words.dong(change)}</strong>
        </p>
      )}
      {status === 'accepted' && (
        <Card tone="warn">
          <p>{t('stall:sale_page.other_lot')}</p>
          <ButtonLink wide href={path(`/ban-hang/don/${sale.partCode}/dong-goi`)}>
            {t('stall:sale_page.pack')}
          </ButtonLink>
        </Card>
      )}
      <ButtonLink wide href={path('/ban-hang/tai-quay')}>
        {t('stall:done.next')}
      </ButtonLink>
    </>
  )
}

/** What was sold, from which lots. */
export function StallSaleLines({ sale }: { sale: StallSale }) {
  const t = useT()
  const path = usePath()
  const words = useGoodsWords()
  return (
    <section className="stack" aria-labelledby="sold">
      <h2 id="sold">{t('stall:sale_page.goods')}</h2>
      <Card rows>
        {sale.lines.map((line) => (
          <div key={line.orderLineId}>
            <p className="row between items-start">
              <span>
                <strong>
                  {line.productName}, {line.variantName}
                </strong>
                <br />
                <span className="small muted num">
                  {line.quantity} × {words.dong(line.unitPrice)}
                </span>
              </span>
              <span className="num shrink-0">{words.dong(line.lineTotal)}</span>
            </p>
            {line.lots.map((code) => (
              <a key={code} className="num small inline-block py-3" href={path(`/ban-hang/lo/${code}`)}>
                {formatLotCode(code)}
              </a>
            ))}
          </div>
        ))}
        <p className="row between">
          <span>{t('stall:sale.total')}</span>
          <strong className="num text-2xl">{words.dong(sale.total)}</strong>
        </p>
      </Card>
      <p className="small muted">{t('stall:sale_page.made_at', { moment: formatMoment(sale.at) })}</p>
      {sale.arrival && (
        <p className="small">
          {t('stall:sale_page.arrived_at', { moment: formatMoment(sale.arrival.arrivedAt) })}{' '}
          {t(`stall:dating.${sale.arrival.dating}`)}
        </p>
      )}
    </section>
  )
}

/** The way out: a code that nobody pays, or a sale that is taken back. */
export function StallWaysOut({ sale }: { sale: StallSale }) {
  const t = useT()
  const words = useGoodsWords()
  const amount = words.dong(sale.total)
  if (sale.status === 'awaiting_payment') {
    return (
      <form method="post">
        <Button wide kind="danger" name="do" value="cancel">
          {t('stall:cancel.button')}
        </Button>
      </form>
    )
  }
  if (sale.status === 'placed') return <LateMoney amount={amount} />
  if (sale.undoneByOthers) return <p className="muted">{t('stall:undo.by_others')}</p>
  if (!sale.undoable) return null
  return (
    <ConfirmDetails wide ask={t('stall:undo.ask')}>
      <p>{t('stall:undo.words', { amount })}</p>
      {sale.method === 'vietqr' && <p>{t('stall:undo.transfer_words')}</p>}
      <form method="post">
        <Button wide kind="danger" name="do" value="undo">
          {t('stall:undo.button', { amount })}
        </Button>
      </form>
    </ConfirmDetails>
  )
}

/** Money came when its code had run out: only the seller knows whether the goods went along. */
function LateMoney({ amount }: { amount: string }) {
  const t = useT()
  return (
    <Card tone="warn">
      <h2>{t('stall:late.title')}</h2>
      <p>{t('stall:late.words')}</p>
      <form method="post">
        <Button wide name="do" value="hand-over">
          {t('stall:late.handed')}
        </Button>
      </form>
      <ConfirmDetails wide ask={t('stall:late.gone_ask')}>
        <p>{t('stall:late.gone_words', { amount })}</p>
        <form method="post">
          <Button wide kind="danger" name="do" value="give-up">
            {t('stall:late.gone', { amount })}
          </Button>
        </form>
      </ConfirmDetails>
    </Card>
  )
}
