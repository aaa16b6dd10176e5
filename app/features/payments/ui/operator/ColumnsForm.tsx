import { useT } from '#app/i18n/locale-context.tsx'
import { Button } from '#app/ui/Button.tsx'
import { Card } from '#app/ui/Card.tsx'
import { ErrorSummary } from '#app/ui/form/ErrorSummary.tsx'
import { SelectField } from '#app/ui/form/SelectField.tsx'
import { usePostedForm } from '#app/ui/form/use-posted-form.ts'
import { Table } from '#app/ui/Table.tsx'
import type { NeedsColumns } from '../../statement/money-files.ts'
import type { LastResult } from './answer-to.ts'
import type { ColumnField } from './file-forms.ts'

interface ColumnsFormProps {
  reading: NeedsColumns
  fields: readonly ColumnField[]
  lastResult: LastResult
}

interface SampleLine {
  readonly cells: readonly string[]
  readonly at: number
}

/** A file of a kind that nobody has named yet: its first lines, and which column is what. */
export function ColumnsForm({ reading, fields: asked, lastResult }: ColumnsFormProps) {
  const t = useT()
  const { header, sample, guess } = reading
  const { props, fields, errors } = usePostedForm<Partial<Record<ColumnField, string>>>({
    id: 'columns',
    lastResult,
    defaultValue: Object.fromEntries(asked.map((field) => [field, String(guess[field] ?? '')])),
  })
  const options = header.map((name, at) => ({
    value: String(at),
    label: t('money:columns.number', { number: at + 1, name: name || '–' }),
  }))
  return (
    <Card>
      <h2>{t('money:columns.title')}</h2>
      <p className="hint">{t('money:columns.words')}</p>
      <Table
        caption={t('money:columns.sample')}
        narrow="scrolls"
        rows={sample.map((cells, at) => ({ cells, at }))}
        rowKey={({ at }) => String(at)}
        columns={header.map((name, at) => ({
          key: String(at),
          head: name || String(at + 1),
          cell: (line: SampleLine) => line.cells[at] ?? '',
        }))}
      />
      <form method="post" className="stack tight" {...props}>
        <ErrorSummary
          title={t('site:form.problems')}
          fields={asked.map((field) => fields[field])}
          formErrors={errors}
        />
        {asked.map((field) => (
          <SelectField
            key={field}
            field={fields[field]}
            label={t(`money:columns.field.${field}`)}
            prompt={t('money:columns.prompt')}
            options={options}
          />
        ))}
        <Button name="do" value="columns">
          {t('money:columns.save')}
        </Button>
      </form>
    </Card>
  )
}
