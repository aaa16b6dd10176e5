import type { SubmissionResult } from '@conform-to/react'
import type { z } from 'zod'
import { usePath, useT } from '#app/i18n/locale-context.tsx'
import { formatMoment } from '#app/kernel/clock.ts'
import { Badge } from '#app/ui/Badge.tsx'
import { Button } from '#app/ui/Button.tsx'
import { CheckboxGroup } from '#app/ui/form/CheckboxGroup.tsx'
import { ErrorSummary } from '#app/ui/form/ErrorSummary.tsx'
import { TextField } from '#app/ui/form/TextField.tsx'
import { usePostedForm } from '#app/ui/form/use-posted-form.ts'
import type { SharingLotRow } from '../read-sharing-lots.server.ts'
import type { RunRow } from '../sharing.types.ts'
import { OpenBadge } from './LotCards.tsx'
import { useSharingWords } from './sharing-words.ts'
import type { DraftRunSchema } from './sharing-forms.ts'

/** Sharings-out, the newest first. */
export function RunCards({ runs }: { runs: readonly RunRow[] }) {
  const t = useT()
  const path = usePath()
  const words = useSharingWords()
  if (runs.length === 0) return <p className="muted">{t('sharing:runs.empty')}</p>
  return (
    <ul className="card rows">
      {runs.map((run) => (
        <li key={run.runId}>
          <a
            className="block py-2 no-underline"
            href={path(`/ban-hang/ho-thanh-vien/chia-tien/${run.runId}`)}
          >
            <span className="row between wraps">
              <strong>{t('sharing:runs.number', { number: words.number(run) })}</strong>
              <Badge tone={run.status === 'confirmed' ? 'good' : 'warn'}>
                {t(run.status === 'confirmed' ? 'sharing:runs.confirmed' : 'sharing:runs.draft')}
              </Badge>
            </span>
            <span className="small muted block">
              {t('sharing:runs.lots', { count: run.lots })} · {formatMoment(run.confirmedAt ?? run.createdAt)}
            </span>
            {run.credited !== null && (
              <span className="num">{t('sharing:runs.credited', { amount: words.dong(run.credited) })}</span>
            )}
          </a>
        </li>
      ))}
    </ul>
  )
}

interface DraftFormProps {
  lots: readonly SharingLotRow[]
  formKey: string
  lastResult: SubmissionResult<string[]> | undefined
}

/** Chooses lots; the next page shows every line before anything is shared. */
export function DraftForm({ lots, formKey, lastResult }: DraftFormProps) {
  const t = useT()
  const words = useSharingWords()
  const { props, fields, errors } = usePostedForm<z.input<typeof DraftRunSchema>>({
    ...{ id: 'draft', lastResult },
  })
  if (lots.length === 0) return <p className="muted">{t('sharing:runs.no_lots')}</p>
  return (
    <form method="post" className="stack" {...props}>
      <ErrorSummary
        title={t('site:form.problems')}
        fields={[fields.lotIds, fields.note]}
        formErrors={errors}
      />
      <input type="hidden" name="key" value={formKey} />
      <CheckboxGroup
        field={fields.lotIds}
        label={t('sharing:runs.choose')}
        choices={lots.map(({ lotId, productName, makersNumber, open }) => ({
          value: lotId,
          label: `${words.text(productName)}, ${t('sharing:lots.number', { number: makersNumber })}`,
          hint: <OpenBadge open={open} />,
        }))}
      />
      <TextField field={fields.note} label={t('sharing:runs.note')} autoComplete="off" />
      <Button wide>{t('sharing:runs.button')}</Button>
    </form>
  )
}
