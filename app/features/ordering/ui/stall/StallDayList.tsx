import { drawingOf, useGoodsWords } from '#app/features/catalogue/ui/goods-words.ts'
import { usePath, useT } from '#app/i18n/locale-context.tsx'
import { formatMoment } from '#app/kernel/clock.ts'
import { Badge } from '#app/ui/Badge.tsx'
import { ButtonLink } from '#app/ui/ButtonLink.tsx'
import { Card } from '#app/ui/Card.tsx'
import { EmptyState } from '#app/ui/EmptyState.tsx'
import { Picture } from '#app/ui/Picture.tsx'
import { Tile } from '#app/ui/Tile.tsx'
import { Tiles } from '#app/ui/Tiles.tsx'
import type { StallDay, StallSaleRow } from '../../stall/stall.types.ts'

/** One day at the stall: what is in the till, what came by code, and every sale with the way to take it back. */
export function StallDayList({ sold }: { sold: StallDay }) {
  const t = useT()
  const path = usePath()
  const words = useGoodsWords()
  if (sold.rows.length === 0) {
    return (
      <EmptyState
        picture="gift-box"
        title={t('stall:day.empty')}
        action={<ButtonLink href={path('/ban-hang/tai-quay')}>{t('stall:done.next')}</ButtonLink>}
      />
    )
  }
  return (
    <>
      <Tiles>
        <Tile figure={words.dong(sold.cash)} label={t('stall:day.cash')} />
        <Tile figure={words.dong(sold.transfer)} label={t('stall:day.transfer')} />
      </Tiles>
      <p className="muted">{t('stall:day.count', { count: sold.sales })}</p>
      <ul className="stack">
        {sold.rows.map((row) => (
          <li key={row.code}>
            <SaleCard row={row} />
          </li>
        ))}
      </ul>
    </>
  )
}

function SaleCard({ row }: { row: StallSaleRow }) {
  const t = useT()
  const path = usePath()
  const words = useGoodsWords()
  const others = row.products - 1
  const ended = row.status === 'returned' || row.status === 'cancelled'
  return (
    <Card>
      <div className="row items-start">
        <Picture kind={drawingOf(row.illustration)} alt="" thumb />
        <div className="min-w-0 flex-1">
          <p className="row between wraps">
            <strong className="num text-xl">
              {ended ? <s>{words.dong(row.total)}</s> : words.dong(row.total)}
            </strong>
            <Badge tone={ended ? 'plain' : row.status === 'delivered' ? 'good' : 'warn'}>
              {row.status === 'delivered' ? t(`stall:method.${row.method}`) : t(`stall:short.${row.status}`)}
            </Badge>
          </p>
          <p>
            {others > 0
              ? t('packing:and_others', { first: row.firstProduct, count: others })
              : row.firstProduct}
          </p>
          <p className="small muted">
            {t('packing:packs', { count: row.packs })} · {formatMoment(row.at)}
          </p>
          <a className="num inline-block py-3" href={path(`/ban-hang/tai-quay/${row.code}`)}>
            {t('stall:day.open', { code: row.code })}
          </a>
        </div>
      </div>
    </Card>
  )
}
