import { useGoodsWords } from '#app/features/catalogue/ui/goods-words.ts'
import type { LocalText } from '#app/features/ocop/index.ts'
import { usePath, useT } from '#app/i18n/locale-context.tsx'
import { Button } from '#app/ui/Button.tsx'
import { ButtonLink } from '#app/ui/ButtonLink.tsx'
import { Card } from '#app/ui/Card.tsx'
import { EmptyState } from '#app/ui/EmptyState.tsx'
import { SectionHead } from '#app/ui/SectionHead.tsx'
import { Tile } from '#app/ui/Tile.tsx'
import { Tiles } from '#app/ui/Tiles.tsx'
import type { SellerOrderRow, TodayCounts } from '../ordering.types.ts'
import { SellerOrderCard } from './seller-order-card.tsx'
import type { sellerRights } from './seller-places.ts'

type Rights = ReturnType<typeof sellerRights>
type NamedOrder = { readonly order: SellerOrderRow; readonly place: string }

interface TodayWorkProps {
  may: Rights
  toAccept: readonly NamedOrder[]
  toPack: readonly NamedOrder[]
  lowStock: readonly { productId: string; name: LocalText; available: number }[]
  totals: { toAccept: number; toPack: number }
}

/** The figures of the day, each leading to its list. */
export function TodayTiles({ counts, sold, may }: { counts: TodayCounts; sold: bigint | null; may: Rights }) {
  const t = useT()
  const path = usePath()
  const words = useGoodsWords()
  const orders = (state: string) => path(`/ban-hang/don?tinh-trang=${state}`)
  const tone = (count: number) => (count > 0 ? ('hot' as const) : undefined)
  return (
    <Tiles>
      {may.orders && (
        <>
          <Tile
            figure={words.number(counts.toAccept)}
            label={t('portal:tile.to_accept', { count: counts.toAccept })}
            href={orders('placed')}
            tone={tone(counts.toAccept)}
          />
          <Tile
            figure={words.number(counts.toPack)}
            label={t('portal:tile.to_pack', { count: counts.toPack })}
            href={orders('accepted')}
            tone={tone(counts.toPack)}
          />
        </>
      )}
      {may.stock && (
        <Tile
          figure={words.number(counts.expiringSoon)}
          label={t('portal:tile.expiring', { count: counts.expiringSoon })}
          href={path('/ban-hang/lo?loc=sap-het-han')}
          tone={tone(counts.expiringSoon)}
        />
      )}
      {sold === null ? null : <Tile figure={words.dong(sold)} label={t('portal:tile.sold')} />}
    </Tiles>
  )
}

/** What to do next, the oldest first, with its button right there. */
export function TodayWork({ may, toAccept, toPack, lowStock, totals }: TodayWorkProps) {
  const t = useT()
  const path = usePath()
  if (!may.orders && !may.stock) return <DiaryOnly />
  const idle = toAccept.length + toPack.length + lowStock.length === 0
  if (idle) {
    return (
      <EmptyState
        picture="gift-box"
        title={t('portal:empty.title')}
        action={
          may.catalogue ? (
            <ButtonLink href={path('/ban-hang/san-pham/moi')}>{t('goods:add')}</ButtonLink>
          ) : (
            <ButtonLink href={path('/ban-hang/lo/moi')}>{t('lots:receive')}</ButtonLink>
          )
        }
      >
        {t('portal:empty.words')}
      </EmptyState>
    )
  }
  return (
    <>
      {toAccept.length > 0 && (
        <section className="stack">
          <SectionHead
            title={t('portal:today.accept')}
            link={all(
              totals.toAccept,
              toAccept.length,
              path('/ban-hang/don?tinh-trang=placed'),
              t('portal:all'),
            )}
          />
          {toAccept.map(({ order, place }) => (
            <SellerOrderCard key={order.code} order={order} place={place}>
              <form method="post">
                <input type="hidden" name="code" value={order.code} />
                <Button wide>{t('packing:accept')}</Button>
              </form>
            </SellerOrderCard>
          ))}
        </section>
      )}
      {toPack.length > 0 && (
        <section className="stack">
          <SectionHead
            title={t('portal:today.pack')}
            link={all(
              totals.toPack,
              toPack.length,
              path('/ban-hang/don?tinh-trang=accepted'),
              t('portal:all'),
            )}
          />
          {toPack.map(({ order, place }) => (
            <SellerOrderCard key={order.code} order={order} place={place}>
              <ButtonLink wide href={path(`/ban-hang/don/${order.code}/dong-goi`)}>
                {t('packing:pack_this')}
              </ButtonLink>
            </SellerOrderCard>
          ))}
        </section>
      )}
      <LowStock goods={lowStock} />
    </>
  )
}

const all = (total: number, shown: number, href: string, name: string) =>
  total > shown ? { href, name } : undefined

function LowStock({ goods }: { goods: TodayWorkProps['lowStock'] }) {
  const t = useT()
  const path = usePath()
  const words = useGoodsWords()
  if (goods.length === 0) return null
  return (
    <section className="stack">
      <h2>{t('portal:today.low_stock')}</h2>
      <Card rows>
        {goods.map((good) => (
          <div className="row between wraps" key={good.productId}>
            <p>
              {words.text(good.name)}
              <br />
              <span className="small muted">
                {good.available > 0 ? t('lots:left', { count: good.available }) : t('lots:none_left')}
              </span>
            </p>
            <ButtonLink kind="quiet" href={path(`/ban-hang/lo/moi?san-pham=${good.productId}`)}>
              {t('lots:receive_more')}
            </ButtonLink>
          </div>
        ))}
      </Card>
    </section>
  )
}

function DiaryOnly() {
  const t = useT()
  const path = usePath()
  return (
    <EmptyState
      picture="bamboo"
      title={t('portal:diary.title')}
      action={<ButtonLink href={path('/ban-hang/nhat-ky')}>{t('portal:diary.open')}</ButtonLink>}
    >
      {t('portal:diary.words')}
    </EmptyState>
  )
}
