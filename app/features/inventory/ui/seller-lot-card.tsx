import { drawingOf, useGoodsWords } from '#app/features/catalogue/ui/goods-words.ts'
import { usePath, useT } from '#app/i18n/locale-context.tsx'
import { Badge } from '#app/ui/Badge.tsx'
import { Card } from '#app/ui/Card.tsx'
import { Picture } from '#app/ui/Picture.tsx'
import type { LotRow } from '../inventory.types.ts'
import { useLotWords } from './seller-lot-words.ts'

/** One lot on the shelf: what it is, how much lies there, until when. */
export function SellerLotCard({ lot }: { lot: LotRow }) {
  const t = useT()
  const path = usePath()
  const words = useGoodsWords()
  const lotWords = useLotWords()
  const state = lotWords.state(lot)
  return (
    <Card>
      <div className="row items-start">
        <Picture kind={drawingOf(lot.illustration)} alt="" thumb />
        <div className="min-w-0 flex-1">
          <h2 className="text-lg">
            <a className="inline-block py-1" href={path(`/ban-hang/lo/${lot.code}`)}>
              {words.text(lot.productName)}
            </a>
          </h2>
          <p className="small muted">
            {t('lots:number', { number: lot.makersNumber })}
            <br />
            {lotWords.expiry(lot)}
          </p>
          <p className="row wraps">
            <strong className="num">{t('lots:on_hand', { count: lot.onHand })}</strong>
            <Badge tone={state.tone}>{state.words}</Badge>
          </p>
          {lot.reserved > 0 && <p className="small">{t('lots:reserved', { count: lot.reserved })}</p>}
        </div>
      </div>
    </Card>
  )
}
