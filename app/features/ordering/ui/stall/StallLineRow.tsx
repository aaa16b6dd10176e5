import { useGoodsWords } from '#app/features/catalogue/ui/goods-words.ts'
import { useT } from '#app/i18n/locale-context.tsx'
import { Icon } from '#app/ui/Icon.tsx'
import type { StallPack } from '../../stall/stall.types.ts'
import { useLotWords } from './StallGoods.tsx'
import type { TypedLine } from './stall-form.ts'

interface StallLineRowProps {
  line: TypedLine
  index: number
  /** Null: the row that the script copies. */
  pack: StallPack | null
  sum: bigint | null
}

const key =
  'grid size-14 cursor-pointer place-items-center rounded-small border-2 border-leaf bg-leaf-soft text-leaf-strong'

/** One line of the sale: which lot, how many, at what price; each changed in place with a big key. */
export function StallLineRow({ line, index, pack, sum }: StallLineRowProps) {
  const t = useT()
  const words = useGoodsWords()
  const lotWords = useLotWords()
  const name = pack ? words.text(pack.productName) : ''
  const deed = (kind: 'plus' | 'minus' | 'remove') =>
    ({ name: 'do', value: `${kind}.${index}`, formMethod: 'get', 'data-do': kind }) as const
  return (
    <li className="stack tight border-t border-line pt-3" data-line>
      <div className="row between items-start">
        <strong data-name>{pack ? `${name}, ${words.text(pack.variantName)}` : ''}</strong>
        <button className="text-button shrink-0" {...deed('remove')}>
          {t('stall:line.remove')}
        </button>
      </div>
      <label className="block">
        <span className="small muted">{t('stall:line.lot')}</span>
        <select className="input" name="lot" defaultValue={line.stockLevelId}>
          {pack?.lots.map((lot) => (
            <option key={lot.stockLevelId} value={lot.stockLevelId}>
              {lotWords(lot)}
            </option>
          ))}
          {!pack && <option value={line.stockLevelId}>{t('stall:lot.gone')}</option>}
        </select>
      </label>
      <div className="row between wraps items-end">
        <div className="row gap-2">
          <button className={key} aria-label={t('stall:line.minus')} {...deed('minus')}>
            <Icon name="minus" />
          </button>
          <input
            className="input h-14 w-16 px-1 text-center text-2xl font-bold"
            name="qty"
            type="text"
            inputMode="numeric"
            autoComplete="off"
            maxLength={4}
            aria-label={t('stall:line.quantity')}
            defaultValue={line.quantity}
          />
          <button className={key} aria-label={t('stall:line.plus')} {...deed('plus')}>
            <Icon name="plus" />
          </button>
        </div>
        <label className="block w-32">
          <span className="small muted">{t('stall:line.price')}</span>
          <input
            className="input text-right"
            name="price"
            type="text"
            inputMode="numeric"
            autoComplete="off"
            maxLength={15}
            defaultValue={line.price}
          />
        </label>
      </div>
      <p className="num text-right font-semibold" data-sum>
        {sum === null ? '' : words.dong(sum)}
      </p>
    </li>
  )
}
