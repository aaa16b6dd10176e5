import { useLocale, useT } from '#app/i18n/locale-context.tsx'
import { formatDong } from '#app/kernel/money.ts'
import { Button } from '#app/ui/Button.tsx'
import { CheckboxGroup } from '#app/ui/form/CheckboxGroup.tsx'
import { ErrorSummary } from '#app/ui/form/ErrorSummary.tsx'
import { RadioCards } from '#app/ui/form/RadioCards.tsx'
import { TextArea } from '#app/ui/form/TextArea.tsx'
import { usePostedForm } from '#app/ui/form/use-posted-form.ts'
import type { DisputeView } from '../../desk/list-disputes.server.ts'
import type { LastResult } from './answer-to.ts'

interface DisputeDecisionFormProps {
  dispute: DisputeView
  lastResult: LastResult
}

/** Who bears a lost dispute, and why; where several sellers were paid, which of their parts. */
export function DisputeDecisionForm({ dispute, lastResult }: DisputeDecisionFormProps) {
  const t = useT()
  const locale = useLocale()
  const parts = dispute.parts.filter(({ left }) => left > 0n)
  const { props, fields, errors } = usePostedForm<{ bearer: string; parts: string[]; reason: string }>({
    id: 'decision',
    lastResult,
    defaultValue: { parts: parts.map(({ sellerOrderId }) => sellerOrderId) },
  })
  const amount = formatDong(dispute.rest, locale)
  const [only] = parts.length === 1 ? parts : []
  return (
    <form method="post" className="stack" {...props}>
      <h2>{t('money:decision.title', { amount })}</h2>
      <ErrorSummary
        title={t('site:form.problems')}
        fields={[fields.bearer, fields.parts, fields.reason]}
        formErrors={errors}
      />
      <RadioCards
        field={fields.bearer}
        label={t('money:decision.bearer')}
        choices={[
          { value: 'market', label: t('money:decision.market'), hint: t('money:decision.market_hint') },
          ...(parts.length > 0
            ? [
                {
                  value: 'sellers',
                  label: only ? only.seller : t('money:decision.sellers'),
                  hint: t('money:decision.sellers_hint'),
                },
              ]
            : []),
        ]}
      />
      {parts.length === 0 && <p className="hint">{t('money:decision.none_left')}</p>}
      {parts.length > 1 && (
        <CheckboxGroup
          field={fields.parts}
          label={t('money:decision.parts')}
          hint={t('money:decision.parts_hint')}
          choices={parts.map(({ sellerOrderId, code, seller, left }) => ({
            value: sellerOrderId,
            label: `${seller} · ${code}`,
            hint: t('money:decision.left', { amount: formatDong(left, locale) }),
          }))}
        />
      )}
      <TextArea
        field={fields.reason}
        label={t('operator:reason.label')}
        hint={t('money:decision.reason_hint')}
        rows={3}
      />
      <Button name="do" value="decide">
        {t('money:decision.button')}
      </Button>
    </form>
  )
}
