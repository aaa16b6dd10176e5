import type { SubmissionResult } from '@conform-to/react'
import type { ReactNode } from 'react'
import { useGoodsWords } from '#app/features/catalogue/ui/goods-words.ts'
import { useT } from '#app/i18n/locale-context.tsx'
import { formatWhole } from '#app/kernel/money.ts'
import { Button } from '#app/ui/Button.tsx'
import { Card } from '#app/ui/Card.tsx'
import { ConfirmDetails } from '#app/ui/ConfirmDetails.tsx'
import { ErrorSummary } from '#app/ui/form/ErrorSummary.tsx'
import { MoneyField } from '#app/ui/form/MoneyField.tsx'
import { RadioCards } from '#app/ui/form/RadioCards.tsx'
import { TextArea } from '#app/ui/form/TextArea.tsx'
import { TextField } from '#app/ui/form/TextField.tsx'
import { usePostedForm } from '#app/ui/form/use-posted-form.ts'
import type { SellerOrderPage } from '../ordering.types.ts'
import type { OrderDeedName } from './seller-order-forms.ts'

type Answer = { lastResult: SubmissionResult<string[]> | undefined }

/** The answer, where it is this form's: several forms stand on the page. */
const answerTo = (deed: OrderDeedName, lastResult: Answer['lastResult']) =>
  lastResult?.initialValue?.['do'] === deed ? lastResult : undefined

/** The parcel leaves. Who carries it and under which number may be left empty: many carry it themselves. */
export function HandOverForm({ lastResult }: Answer) {
  const t = useT()
  const { props, fields } = usePostedForm<{ carrier?: string; trackingCode?: string }>({
    id: 'hand-over',
    lastResult: answerTo('hand-over', lastResult),
  })
  return (
    <form method="post" className="stack" {...props}>
      <TextField
        field={fields.carrier}
        label={t('packing:hand_over.carrier')}
        hint={t('packing:hand_over.carrier_hint')}
        autoComplete="off"
      />
      <TextField
        field={fields.trackingCode}
        label={t('packing:hand_over.tracking')}
        hint={t('packing:hand_over.tracking_hint')}
        autoComplete="off"
        autoCapitalize="characters"
      />
      <Button wide name="do" value="hand-over">
        {t('packing:hand_over.button')}
      </Button>
    </form>
  )
}

/** The cash of this parcel is in the seller's hand. */
export function CashForm({ order, lastResult }: Answer & { order: SellerOrderPage }) {
  const t = useT()
  const words = useGoodsWords()
  const { props, fields, errors } = usePostedForm<{ amount: string }>({
    id: 'cash',
    lastResult: answerTo('cash', lastResult),
    defaultValue: { amount: formatWhole(order.cashToCollect ?? order.total) },
  })
  const expected = words.dong(order.cashToCollect ?? order.total)
  return (
    <Card tone="warn">
      <h2>{t('packing:cash.title')}</h2>
      <p>{t('packing:cash.words', { amount: expected })}</p>
      <form method="post" className="stack" {...props}>
        <ErrorSummary title={t('site:form.problems')} fields={[fields.amount]} formErrors={errors} />
        <MoneyField
          field={fields.amount}
          label={t('packing:cash.amount')}
          hint={t('packing:cash.hint', { amount: expected })}
        />
        <Button wide name="do" value="cash">
          {t('packing:cash.button')}
        </Button>
      </form>
    </Card>
  )
}

interface ReasonFormProps extends Answer {
  deed: 'cancel' | 'refuse' | 'return'
  /** What will happen, and what happens to the money. */
  children: ReactNode
}

/** A way out, asked twice, with a reason that the buyer reads. */
export function ReasonForm({ deed, lastResult, children }: ReasonFormProps) {
  const t = useT()
  const answer = answerTo(deed, lastResult)
  const { props, fields, errors } = usePostedForm<{ reason: string; sellable?: string }>({
    id: deed,
    lastResult: answer,
    defaultValue: { sellable: 'yes' },
  })
  return (
    <ConfirmDetails wide ask={t(`packing:${deed}.ask`)} open={answer !== undefined}>
      {children}
      <form method="post" className="stack" {...props}>
        <ErrorSummary title={t('site:form.problems')} fields={[fields.reason]} formErrors={errors} />
        {deed === 'return' && (
          <RadioCards
            field={fields.sellable}
            label={t('packing:return.state')}
            choices={[
              { value: 'yes', label: t('packing:return.good'), hint: t('packing:return.good_hint') },
              { value: 'no', label: t('packing:return.spoilt'), hint: t('packing:return.spoilt_hint') },
            ]}
          />
        )}
        <TextArea
          field={fields.reason}
          label={t('packing:reason.label')}
          hint={t('packing:reason.hint')}
          rows={3}
        />
        <Button kind="danger" wide name="do" value={deed}>
          {t(`packing:${deed}.button`)}
        </Button>
      </form>
    </ConfirmDetails>
  )
}
