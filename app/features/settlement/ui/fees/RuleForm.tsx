import { answerTo, type LastResult } from '#app/features/payments/ui/operator/answer-to.ts'
import { SELLER_KINDS } from '#app/features/sellers/index.ts'
import { usePick, useT } from '#app/i18n/locale-context.tsx'
import { Button } from '#app/ui/Button.tsx'
import { Card } from '#app/ui/Card.tsx'
import { DateField } from '#app/ui/form/DateField.tsx'
import { ErrorSummary } from '#app/ui/form/ErrorSummary.tsx'
import { labelled } from '#app/ui/form/field.ts'
import { MoneyField } from '#app/ui/form/MoneyField.tsx'
import { RadioCards } from '#app/ui/form/RadioCards.tsx'
import { SelectField } from '#app/ui/form/SelectField.tsx'
import { TextField } from '#app/ui/form/TextField.tsx'
import { usePostedForm } from '#app/ui/form/use-posted-form.ts'
import { commissionScopes } from '../../commission/choose-rule.ts'
import type { RuleTargets } from '../../commission/list-rules.server.ts'
import type { AddRuleFields } from './fee-forms.ts'

interface RuleFormProps {
  targets: RuleTargets
  /** `YYYY-MM-DD`: today, and the first day on which a raise may hold. */
  today: string
  firstRaise: string
  lastResult: LastResult
}

/** A new rule: whom it is about, how much, from when. Only the choice that fits the first answer is read. */
export function RuleForm({ targets, today, firstRaise, lastResult }: RuleFormProps) {
  const t = useT()
  const pick = usePick()
  const answer = lastResult?.initialValue?.['do'] === 'add' ? lastResult : undefined
  const { props, fields, errors } = usePostedForm<AddRuleFields>({
    id: 'rule',
    lastResult: answer,
    defaultValue: { scope: 'everybody', vat: '10', validFrom: firstRaise },
  })
  const { scope, product, sellerId, categoryId, sellerKind, minStars } = fields
  const { percent, minimum, maximum, fixed, vat, validFrom, note } = fields
  const asked = [
    labelled(scope, t('fees:form.scope')),
    labelled(sellerKind, t('fees:scope.seller_kind')),
    labelled(categoryId, t('fees:scope.category')),
    labelled(sellerId, t('fees:scope.seller')),
    labelled(product, t('fees:scope.product')),
    labelled(minStars, t('fees:form.stars')),
    labelled(percent, t('fees:form.percent')),
    labelled(vat, t('fees:form.vat')),
    labelled(minimum, t('fees:form.minimum')),
    labelled(maximum, t('fees:form.maximum')),
    labelled(fixed, t('fees:form.fixed')),
    labelled(validFrom, t('fees:form.from')),
    labelled(note, t('fees:form.note')),
  ]
  return (
    <form method="post" className="stack" {...props}>
      <ErrorSummary title={t('site:form.problems')} fields={asked} formErrors={errors} />
      <Card>
        <RadioCards
          field={scope}
          label={t('fees:form.scope')}
          hint={t('fees:form.scope_hint')}
          choices={commissionScopes.map((one) => ({ value: one, label: t(`fees:scope.${one}`) }))}
        />
        <div className="only-seller_kind">
          <SelectField
            field={sellerKind}
            label={t('fees:scope.seller_kind')}
            prompt={t('fees:form.not_chosen')}
            options={SELLER_KINDS.map((kind) => ({ value: kind, label: t(`sellers:kind.${kind}`) }))}
          />
        </div>
        <div className="only-category">
          <SelectField
            field={categoryId}
            label={t('fees:scope.category')}
            prompt={t('fees:form.not_chosen')}
            options={targets.categories.map(({ id, nameVi, nameEn, depth }) => ({
              value: id,
              // Browsers cut plain spaces at the beginning of an option.
              label: '\u2003'.repeat(depth) + pick(nameVi, nameEn),
            }))}
          />
        </div>
        <div className="only-seller">
          <SelectField
            field={sellerId}
            label={t('fees:scope.seller')}
            prompt={t('fees:form.not_chosen')}
            options={targets.sellers.map(({ id, name }) => ({ value: id, label: name }))}
          />
        </div>
        <div className="only-product">
          <TextField
            field={product}
            label={t('fees:scope.product')}
            hint={t('fees:form.product_hint')}
            autoComplete="off"
            spellCheck={false}
          />
        </div>
        <SelectField
          field={minStars}
          label={t('fees:form.stars')}
          prompt={t('fees:form.any_stars')}
          options={['3', '4', '5'].map((stars) => ({
            value: stars,
            label: t('fees:form.from_stars', { stars }),
          }))}
        />
      </Card>
      <Card>
        <div className="grid items-end gap-4 sm:grid-cols-2">
          <TextField
            field={percent}
            label={t('fees:form.percent')}
            hint={t('fees:form.percent_hint')}
            inputMode="decimal"
          />
          <TextField
            field={vat}
            label={t('fees:form.vat')}
            hint={t('fees:form.vat_hint')}
            inputMode="decimal"
          />
          <MoneyField field={minimum} label={t('fees:form.minimum')} hint={t('fees:form.optional')} />
          <MoneyField field={maximum} label={t('fees:form.maximum')} hint={t('fees:form.optional')} />
          <MoneyField field={fixed} label={t('fees:form.fixed')} hint={t('fees:form.optional')} />
          <DateField
            field={validFrom}
            label={t('fees:form.from')}
            hint={t('fees:form.from_hint')}
            from={today}
          />
        </div>
        <TextField
          field={note}
          label={t('fees:form.note')}
          hint={t('fees:form.note_hint')}
          autoComplete="off"
        />
      </Card>
      <Button wide name="do" value="add">
        {t('fees:form.publish')}
      </Button>
    </form>
  )
}

/** Ends a rule on a day. */
export function EndRuleForm({
  ruleId,
  today,
  lastResult,
}: {
  ruleId: string
  today: string
  lastResult: LastResult
}) {
  const t = useT()
  const { props, fields, errors } = usePostedForm<{ until: string }>({
    id: `end-${ruleId}`,
    lastResult: answerTo('end', ruleId, lastResult),
    defaultValue: { until: today },
  })
  return (
    <form method="post" className="stack tight" {...props}>
      <ErrorSummary title={t('site:form.problems')} fields={[fields.until]} formErrors={errors} />
      <input type="hidden" name="id" value={ruleId} />
      <DateField
        field={fields.until}
        label={t('fees:form.until')}
        hint={t('fees:form.until_hint')}
        from={today}
      />
      <Button kind="danger" name="do" value="end">
        {t('fees:form.end')}
      </Button>
    </form>
  )
}
