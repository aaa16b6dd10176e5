import { usePath, useT } from '#app/i18n/locale-context.tsx'
import type { Day, DayRange } from '#app/kernel/clock.ts'
import { Chip } from '#app/ui/Chip.tsx'
import { Chips } from '#app/ui/Chips.tsx'
import { isWholeMonth, lastMonths } from '../statements/statement-period.ts'

interface PeriodPickerProps {
  /** The page, without a language. */
  here: string
  /** The other choices of the page, by their names in its address; they stay as they are. */
  kept?: Readonly<Record<string, string>>
  period: DayRange
  today: Day
}

/** The last months as chips, and a form for days of one's own, one day among them. */
export function PeriodPicker({ here, kept = {}, period, today }: PeriodPickerProps) {
  const t = useT()
  const path = usePath()
  const chosen = isWholeMonth(period) ? period.from.slice(0, 7) : null
  return (
    <div className="stack tight">
      <Chips label={t('settlement:statement.months')}>
        {lastMonths(today, 6).map((month) => {
          const [year, number] = month.split('-')
          return (
            <Chip
              key={month}
              href={path(`${here}?${new URLSearchParams({ ...kept, thang: month }).toString()}`)}
              current={month === chosen ? 'true' : undefined}
            >
              {t('settlement:statement.month', { month: Number(number), year })}
            </Chip>
          )
        })}
      </Chips>
      <details open={chosen === null}>
        <summary className="py-3">{t('settlement:statement.own')}</summary>
        <form method="get" action={path(here)} className="row wraps items-end">
          {Object.entries(kept).map(([name, value]) => (
            <input key={name} type="hidden" name={name} value={value} />
          ))}
          <label className="grid gap-1">
            {t('settlement:statement.from')}
            <input className="input max-w-56" type="date" name="tu" defaultValue={period.from} required />
          </label>
          <label className="grid gap-1">
            {t('settlement:statement.to')}
            <input className="input max-w-56" type="date" name="den" defaultValue={period.to} required />
          </label>
          <button className="button quiet" type="submit">
            {t('settlement:statement.show')}
          </button>
        </form>
      </details>
    </div>
  )
}
