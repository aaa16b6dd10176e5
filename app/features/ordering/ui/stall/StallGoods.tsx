import { drawingOf, useGoodsWords } from '#app/features/catalogue/ui/goods-words.ts'
import { usePath, useT } from '#app/i18n/locale-context.tsx'
import { formatDay } from '#app/kernel/clock.ts'
import { fold } from '#app/kernel/vietnamese-text.ts'
import { Picture } from '#app/ui/Picture.tsx'
import type { StallLot, StallPack } from '../../stall/stall.types.ts'

/** How a lot is called on a choice: its maker's number, its last day, what is left. */
export function useLotWords() {
  const t = useT()
  return ({ makersNumber, expiresOn, free }: StallLot) =>
    expiresOn
      ? t('stall:lot.until', { number: makersNumber, day: formatDay(expiresOn), free })
      : t('stall:lot.lasting', { number: makersNumber, free })
}

/** Everything on the stall as big keys, the most sold first; one press puts one more pack into the sale. */
export function StallGoods({ packs }: { packs: readonly StallPack[] }) {
  const path = usePath()
  const words = useGoodsWords()
  const lotWords = useLotWords()
  return (
    <ul className="grid grid-cols-2 gap-3" data-stall-goods>
      {packs.map((pack, index) => {
        const name = words.text(pack.productName)
        const size = words.text(pack.variantName)
        // What the script needs to do the same without signal.
        const data = {
          ...{ id: pack.variantId, name, size, price: Number(pack.price) },
          lots: pack.lots.map((lot) => ({ id: lot.stockLevelId, free: lot.free, words: lotWords(lot) })),
        }
        return (
          <li key={pack.variantId} data-find={fold(`${name} ${size}`)}>
            <button
              className="tile h-full w-full cursor-pointer p-2 text-left hover:border-leaf"
              name="do"
              value={`add.${pack.variantId}`}
              formMethod="get"
              formAction={path('/ban-hang/tai-quay')}
              data-pack={JSON.stringify(data)}
            >
              <Picture
                photo={pack.photo}
                kind={drawingOf(pack.illustration)}
                alt=""
                sizes="45vw"
                first={index < 4}
              />
              <span className="mt-2 line-clamp-2 block leading-snug font-semibold">{name}</span>
              <span className="block text-sm text-muted">{size}</span>
              <strong className="num block text-lg">{words.dong(pack.price)}</strong>
            </button>
          </li>
        )
      })}
    </ul>
  )
}
