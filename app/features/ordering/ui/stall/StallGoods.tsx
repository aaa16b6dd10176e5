import { drawingOf, useGoodsWords } from '#app/features/catalogue/ui/goods-words.ts'
import { usePath, useT } from '#app/i18n/locale-context.tsx'
import { formatDay } from '#app/kernel/clock.ts'
import { fold } from '#app/kernel/vietnamese-text.ts'
import { Picture } from '#app/ui/Picture.tsx'
import { productsOf } from '../../stall/stall-draft.ts'
import type { StallLot, StallPack } from '../../stall/stall.types.ts'

/** How a lot is called on a choice: its maker's number, its last day, what is left. */
export function useLotWords() {
  const t = useT()
  return ({ makersNumber, expiresOn, free }: StallLot) =>
    expiresOn
      ? t('stall:lot.until', { number: makersNumber, day: formatDay(expiresOn), free })
      : t('stall:lot.lasting', { number: makersNumber, free })
}

interface StallGoodsProps {
  packs: readonly StallPack[]
  /** How many packs of a variant are in the sale. */
  inSale: ReadonlyMap<string, number>
}

/** Everything on the stall, the most sold first: a product with a key for each size. One press puts one more pack in. */
export function StallGoods({ packs, inSale }: StallGoodsProps) {
  const words = useGoodsWords()
  return (
    <ul className="grid gap-2 sm:grid-cols-2 lg:grid-cols-3" data-stall-goods>
      {productsOf(packs).map((sizes, index) => {
        const [first] = sizes
        if (!first) return null
        const name = words.text(first.productName)
        const told = sizes.map(({ variantName }) => words.text(variantName)).join(' ')
        return (
          <li
            key={first.productId}
            className="flex gap-2 rounded-small border border-line bg-surface p-2"
            data-find={fold(`${name} ${told}`)}
          >
            <Picture
              photo={first.photo}
              kind={drawingOf(first.illustration)}
              alt=""
              sizes="4.5rem"
              first={index < 8}
              thumb
            />
            <div className="min-w-0 flex-1">
              <span className="line-clamp-2 leading-snug font-semibold">{name}</span>
              <div className="mt-1 grid grid-cols-2 gap-2">
                {sizes.map((pack) => (
                  <SizeKey
                    key={pack.variantId}
                    pack={pack}
                    name={name}
                    count={inSale.get(pack.variantId) ?? 0}
                  />
                ))}
              </div>
            </div>
          </li>
        )
      })}
    </ul>
  )
}

function SizeKey({ pack, name, count }: { pack: StallPack; name: string; count: number }) {
  const path = usePath()
  const words = useGoodsWords()
  const lotWords = useLotWords()
  const size = words.text(pack.variantName)
  // What the script needs to do the same without signal.
  const data = {
    ...{ id: pack.variantId, name, size, price: Number(pack.price) },
    lots: pack.lots.map((lot) => ({ id: lot.stockLevelId, free: lot.free, words: lotWords(lot) })),
  }
  return (
    <button
      className="relative min-h-12 w-full cursor-pointer rounded-small border-2 border-line bg-leaf-soft p-1 text-center leading-tight hover:border-leaf"
      name="do"
      value={`add.${pack.variantId}`}
      formMethod="get"
      formAction={path('/ban-hang/tai-quay')}
      data-pack={JSON.stringify(data)}
    >
      <span className="sr-only">{name}, </span>
      <span className="block text-sm">{size}</span>
      <strong className="num block text-[0.9375rem] whitespace-nowrap">{words.dong(pack.price)}</strong>
      <span
        className="num absolute -top-2 -right-2 grid h-7 min-w-7 place-items-center rounded-full bg-leaf px-1 font-bold text-[var(--on-leaf)]"
        hidden={count === 0}
        data-in-sale={pack.variantId}
      >
        {count}
      </span>
    </button>
  )
}
