import { useLocale, useT } from '#app/i18n/locale-context.tsx'
import { formatWhole } from '#app/kernel/money.ts'
import { Tile } from '#app/ui/Tile.tsx'
import { Tiles } from '#app/ui/Tiles.tsx'
import { percentOf } from '../figures.ts'
import type { PeriodKind } from '../period.ts'
import type { SalesTotals } from '../types.ts'
import { useFigures } from './use-figures.ts'

/** The four figures of a period, each with its change in sign and words, and the sum behind the first. */
export function SalesTiles({ totals, kind }: { totals: SalesTotals; kind: PeriodKind }) {
  const t = useT()
  const locale = useLocale()
  const { short, exact, change } = useFigures()
  const { now, before, sellers } = totals
  const than = t(`department:before.${kind}`)
  const deltaOf = (current: bigint, previous: bigint) => {
    const { text, direction } = change(current, previous)
    return direction && { direction, text: t('department:change.than', { change: text, before: than }) }
  }
  const share = percentOf(now.notCash, now.gross)
  const points = share - percentOf(before.notCash, before.gross)
  const rising = points > 0
  const shareDelta =
    points === 0 || before.gross === 0n
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
          label={t('department:tile.net')}
          delta={deltaOf(now.net, before.net) ?? undefined}
        />
        <Tile
          figure={formatWhole(BigInt(now.orders), locale)}
          label={t('department:tile.orders')}
          delta={deltaOf(BigInt(now.orders), BigInt(before.orders)) ?? undefined}
        />
        <Tile figure={`${now.sellersSold}/${sellers}`} label={t('department:tile.sellers')} />
        <Tile figure={`${share}%`} label={t('department:tile.not_cash')} delta={shareDelta} />
      </Tiles>
      <p className="muted small num mt-3">
        {t('department:sum', { gross: exact(now.gross), back: exact(now.back), net: exact(now.net) })}
      </p>
    </>
  )
}
