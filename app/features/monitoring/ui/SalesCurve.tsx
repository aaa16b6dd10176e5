import { useT } from '#app/i18n/locale-context.tsx'
import { pointName, spanName } from '../row-names.ts'
import type { Period } from '../period.ts'
import type { SalesTotals, SeriesPoint } from '../types.ts'
import { useFigures } from './use-figures.ts'

interface SalesCurveProps {
  curve: { readonly wide: string; readonly narrow: string }
  period: Period
  points: readonly SeriesPoint[]
  totals: SalesTotals
}

/** The drawn curve with its description; its table stands below under "day". */
export function SalesCurve({ curve, period, points, totals }: SalesCurveProps) {
  const t = useT()
  const { short } = useFigures()
  const come = points.filter((point) => point.come)
  const most = come.reduce<SeriesPoint | undefined>(
    (best, one) => (best && best.net >= one.net ? best : one),
    undefined,
  )
  const ends = {
    first: pointName(period.step, points[0]?.key ?? ''),
    last: pointName(period.step, come.at(-1)?.key ?? ''),
  }
  const described =
    most && most.net > 0n
      ? t('department:curve.described', {
          ...ends,
          net: short(totals.now.net),
          most: short(most.net),
          when: pointName(period.step, most.key),
          before: t(`department:before.${period.kind}`),
          sum: short(totals.before.net),
        })
      : t('department:curve.flat', ends)
  return (
    <figure>
      <div role="img" aria-label={described}>
        <Drawing svg={curve.wide} className="hidden sm:block" />
        <Drawing svg={curve.narrow} className="sm:hidden" />
      </div>
      <figcaption className="small muted">
        {t('department:curve.legend', {
          before: `${t(`department:before.${period.kind}`)}, ${spanName(period.before)}`,
        })}
      </figcaption>
    </figure>
  )
}

/** An SVG that our own server drew of numbers and days: nothing in it was typed by anybody. */
function Drawing({ svg, className }: { svg: string; className: string }) {
  return (
    <div
      aria-hidden="true"
      className={`${className} [&>svg]:h-auto [&>svg]:w-full`}
      dangerouslySetInnerHTML={{ __html: svg }}
    />
  )
}
