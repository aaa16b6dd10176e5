import { useLocale, useT } from '#app/i18n/locale-context.tsx'
import { formatWhole } from '#app/kernel/money.ts'
import { Tile } from '#app/ui/Tile.tsx'
import { Tiles } from '#app/ui/Tiles.tsx'
import { percentOf } from '../figures.ts'
import type { SalesTotals } from '../types.ts'
import { useFigures } from './use-figures.ts'

/** The four figures of a period, each with its change in sign and words, and the sum behind the first. */
export function SalesTiles({ totals }: { totals: SalesTotals }) {
  const t = useT()
  const locale = useLocale()
  const { short, exact, change } = useFigures()
  const { now, before, sellers } = totals
  const deltaOf = (current: bigint, previous: bigint) => {
    const { text, direction } = change(current, previous)
    return direction ? { direction, text } : undefined
  }
  const share = percentOf(now.notCash, now.gross)
  const points = share - percentOf(before.notCash, before.gross)
  const rising = points > 0
  const shareDelta =
    points === 0 || now.gross === 0n || before.gross === 0n
      ? undefined
      : {
          direction: rising ? ('up' as const) : ('down' as const),
          text: t(`department:change.${rising ? 'points_up' : 'points_down'}`, { number: Math.abs(points) }),
        }
  return (
    <>
      <Tiles>
        <Tile
          figure={short(now.net)}
          label={<Label>{t('department:tile.net')}</Label>}
          delta={deltaOf(now.net, before.net)}
        />
        <Tile
          figure={formatWhole(BigInt(now.orders), locale)}
          label={<Label>{t('department:tile.orders')}</Label>}
          delta={deltaOf(BigInt(now.orders), BigInt(before.orders))}
        />
        <Tile
          figure={`${now.sellersSold}/${sellers}`}
          label={<Label>{t('department:tile.sellers')}</Label>}
        />
        <Tile
          figure={`${share}%`}
          label={<Label>{t('department:tile.not_cash')}</Label>}
          delta={shareDelta}
        />
      </Tiles>
      <p className="muted small num mt-3">
        {t('department:sum', { gross: exact(now.gross), back: exact(now.back), net: exact(now.net) })}
      </p>
    </>
  )
}

/** The change stands on a line of its own. */
function Label({ children }: { children: string }) {
  return <span className="block">{children}</span>
}
