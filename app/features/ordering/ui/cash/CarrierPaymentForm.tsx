import type { SubmissionResult } from '@conform-to/react'
import { useLocale, useT } from '#app/i18n/locale-context.tsx'
import { formatDay, vnDay } from '#app/kernel/clock.ts'
import { formatDong } from '#app/kernel/money.ts'
import { Button } from '#app/ui/Button.tsx'
import { MoreDetails } from '#app/ui/MoreDetails.tsx'
import { ErrorSummary } from '#app/ui/form/ErrorSummary.tsx'
import { SelectField } from '#app/ui/form/SelectField.tsx'
import { TextArea } from '#app/ui/form/TextArea.tsx'
import { usePostedForm } from '#app/ui/form/use-posted-form.ts'
import { matchCarrier, type ToldMoney } from '../../cash/carrier-match.ts'
import type { RemittanceRow } from '../../cash/cash.types.ts'

interface CarrierPaymentFormProps {
  transfer: ToldMoney & { readonly transferId: string }
  /** Files whose money has not come. */
  remittances: readonly RemittanceRow[]
  lastResult: SubmissionResult<string[]> | undefined
}

/** Says that a transfer is what a carrier handed on of a file; the file that it most likely is for is proposed. */
export function CarrierPaymentForm({ transfer, remittances, lastResult }: CarrierPaymentFormProps) {
  const t = useT()
  const locale = useLocale()
  const { transferId } = transfer
  const mine = lastResult?.initialValue?.['do'] === 'carrier' && lastResult.initialValue['id'] === transferId
  const answer = mine ? lastResult : undefined
  const proposed = matchCarrier(transfer, remittances)
  const { props, fields, errors } = usePostedForm<{ remittanceId: string; reason: string }>({
    id: `carrier-${transferId}`,
    lastResult: answer,
    defaultValue: { remittanceId: proposed?.remittanceId ?? '' },
  })
  return (
    <MoreDetails title={t('money:desk.carrier')} open={answer !== undefined || proposed !== null}>
      <form method="post" className="stack tight" {...props}>
        <p className="hint">{t(proposed ? 'money:desk.carrier_proposed' : 'money:desk.carrier_words')}</p>
        <ErrorSummary
          title={t('site:form.problems')}
          fields={[fields.remittanceId, fields.reason]}
          formErrors={errors}
        />
        <input type="hidden" name="id" value={transferId} />
        <SelectField
          field={fields.remittanceId}
          label={t('money:desk.carrier_file')}
          prompt={t('money:desk.carrier_prompt')}
          options={remittances.map(({ remittanceId, carrier, reference, paidOut, importedAt }) => ({
            value: remittanceId,
            label: [
              t('money:desk.carrier_option', {
                ...{ carrier, amount: formatDong(paidOut, locale), day: formatDay(vnDay(importedAt)) },
              }),
              reference,
            ]
              .filter(Boolean)
              .join(' · '),
          }))}
        />
        <TextArea
          field={fields.reason}
          label={t('money:desk.carrier_reason')}
          hint={t('money:desk.carrier_reason_hint')}
          rows={2}
        />
        <Button kind="quiet" name="do" value="carrier">
          {t('money:desk.carrier_button')}
        </Button>
      </form>
    </MoreDetails>
  )
}
