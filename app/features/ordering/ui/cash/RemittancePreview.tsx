import type { SubmissionResult } from '@conform-to/react'
import { useLocale, useT } from '#app/i18n/locale-context.tsx'
import { formatDong, sumDong } from '#app/kernel/money.ts'
import { Button } from '#app/ui/Button.tsx'
import { ButtonLink } from '#app/ui/ButtonLink.tsx'
import { Card } from '#app/ui/Card.tsx'
import { Facts } from '#app/ui/Facts.tsx'
import { ErrorSummary } from '#app/ui/form/ErrorSummary.tsx'
import { TextField } from '#app/ui/form/TextField.tsx'
import { usePostedForm } from '#app/ui/form/use-posted-form.ts'
import { Table } from '#app/ui/Table.tsx'
import type { ForeseenLine } from '../../cash/find-parcels.server.ts'

interface RemittancePreviewProps {
  layout: string
  /** As the file says it. */
  reference: string | null
  lines: readonly ForeseenLine[]
  skipped: readonly { readonly line: number }[]
  back: string
  lastResult: SubmissionResult<string[]> | undefined
}

const SHOWN = 200
/** What a file of a known kind is most likely called. */
const names: Readonly<Record<string, string>> = { 'viettel-post': 'Viettel Post', ghn: 'GHN' }

/** What is in a carrier's file, what reading it in would do, and the button that does it. */
export function RemittancePreview(props: RemittancePreviewProps) {
  const { layout, reference, lines, skipped, back, lastResult } = props
  const t = useT()
  const locale = useLocale()
  const {
    props: form,
    fields,
    errors,
  } = usePostedForm<{ carrier: string; reference: string }>({
    id: 'remittance',
    lastResult,
    defaultValue: { carrier: names[layout] ?? '', reference: reference ?? '' },
  })
  const total = (amounts: readonly bigint[]) => formatDong(sumDong(amounts), locale)
  const shown = lines.slice(0, SHOWN)
  return (
    <>
      <Card>
        <Facts
          facts={[
            { name: t('money:statement.rows'), value: lines.length },
            { name: t('money:cash.collected'), value: total(lines.map((line) => line.collected)) },
            { name: t('money:cash.fee'), value: total(lines.map((line) => line.fee)) },
            { name: t('money:cash.paid_out'), value: total(lines.map((line) => line.paidOut)) },
            {
              name: t('money:cash.differences'),
              value: lines.filter(({ match }) => match !== 'booked').length,
            },
            { name: t('money:statement.skipped'), value: skipped.length },
          ]}
        />
        <form method="post" className="stack tight" {...form}>
          <ErrorSummary
            title={t('site:form.problems')}
            fields={[fields.carrier, fields.reference]}
            formErrors={errors}
          />
          <TextField
            field={fields.carrier}
            label={t('money:cash.carrier')}
            hint={t('money:cash.carrier_hint')}
            autoComplete="off"
          />
          <TextField
            field={fields.reference}
            label={t('money:cash.reference')}
            hint={t('money:cash.reference_hint')}
            autoComplete="off"
          />
          <div className="row wraps">
            <Button name="do" value="import">
              {t('money:cash.confirm', { count: lines.length })}
            </Button>
            <ButtonLink kind="quiet" href={back}>
              {t('money:statement.other_file')}
            </ButtonLink>
          </div>
        </form>
      </Card>
      <Table
        caption={t('money:statement.shown', { count: shown.length })}
        rows={shown}
        rowKey={({ line }) => String(line)}
        columns={[
          { key: 'code', head: t('money:cash.tracking'), cell: ({ trackingCode }) => trackingCode },
          {
            key: 'collected',
            head: t('money:cash.collected'),
            numeric: true,
            cell: ({ collected }) => formatDong(collected, locale),
          },
          {
            key: 'expected',
            head: t('money:cash.expected'),
            numeric: true,
            cell: ({ expected }) => (expected === null ? '–' : formatDong(expected, locale)),
          },
          {
            key: 'what',
            head: t('money:statement.does'),
            cell: ({ match, code }) => [code, t(`money:cash.match.${match}`)].filter(Boolean).join(': '),
          },
        ]}
      />
    </>
  )
}
