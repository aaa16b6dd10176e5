import { usePath, useT } from '#app/i18n/locale-context.tsx'
import type { Day } from '#app/kernel/clock.ts'
import { Chip } from '#app/ui/Chip.tsx'
import { Chips } from '#app/ui/Chips.tsx'
import { periodKinds, type Period } from '../period.ts'
import type { PlaceName, ViewName } from '../views.ts'

interface PeriodPickerProps {
  period: Period
  view: ViewName
  place: PlaceName
  today: Day
}

/** The four periods as chips, and a form for days of one's own. */
export function PeriodPicker({ period, view, place, today }: PeriodPickerProps) {
  const t = useT()
  const path = usePath()
  return (
    <div className="stack">
      <Chips label={t('department:period.label')}>
        {periodKinds.map((kind) =>
          kind === 'tu-chon' ? null : (
            <Chip
              key={kind}
              href={path(`/so?ky=${kind}&xem=${view}&noi=${place}`)}
              current={kind === period.kind ? 'true' : undefined}
            >
              {t(`department:period.${kind}`)}
            </Chip>
          ),
        )}
      </Chips>
      <details open={period.kind === 'tu-chon'}>
        <summary className="py-3">{t('department:period.own')}</summary>
        <form method="get" action={path('/so')} className="row wraps items-end">
          <input type="hidden" name="ky" value="tu-chon" />
          <input type="hidden" name="xem" value={view} />
          <input type="hidden" name="noi" value={place} />
          <DayInput name="tu" label={t('department:period.from')} day={period.now.from} today={today} />
          <DayInput name="den" label={t('department:period.to')} day={period.now.to} today={today} />
          <button className="button quiet" type="submit">
            {t('department:period.show')}
          </button>
        </form>
      </details>
    </div>
  )
}

function DayInput({ name, label, day, today }: { name: string; label: string; day: Day; today: Day }) {
  return (
    <label className="grid gap-1">
      {label}
      <input className="input max-w-56" type="date" name={name} defaultValue={day} max={today} required />
    </label>
  )
}
