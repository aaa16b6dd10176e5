import type { SubmissionResult } from '@conform-to/react'
import { useGoodsWords } from '#app/features/catalogue/ui/goods-words.ts'
import { useT } from '#app/i18n/locale-context.tsx'
import { Message } from '#app/ui/Message.tsx'
import { TextButton } from '#app/ui/TextButton.tsx'
import { ErrorSummary } from '#app/ui/form/ErrorSummary.tsx'
import { labelled } from '#app/ui/form/field.ts'
import { usePostedForm } from '#app/ui/form/use-posted-form.ts'
import type { CheckoutQuote } from '../ordering.types.ts'
import { CheckoutButton } from './CheckoutButton.tsx'
import { CheckoutFieldset } from './CheckoutFieldset.tsx'
import type { CheckoutFields } from './checkout-form.ts'
import { CheckoutReview } from './CheckoutReview.tsx'
import { OpenOrders } from './OpenOrders.tsx'
import type { PlaceAnswer } from './place-answer.ts'

export interface CheckoutFormProps {
  quote: CheckoutQuote
  /** Made when the form was drawn; a second press sends the same. */
  orderKey: string
  /** All below: null or empty before the first press. */
  place: PlaceAnswer | null
  typed: Readonly<Record<string, string>>
  reply: SubmissionResult<string[]> | null
  /** Codes of orders that this device may open, where there are too many of them; null where that is not the matter. */
  openOrders: readonly string[] | null
}

/** The whole checkout: one form, one page, nothing lost on the way. */
export function CheckoutForm({ quote, orderKey, place, typed, reply, openOrders }: CheckoutFormProps) {
  const t = useT()
  const words = useGoodsWords()
  const { props, fields, errors } = usePostedForm<CheckoutFields>({
    id: 'checkout',
    lastResult: reply,
    defaultValue: { method: quote.methods[0]?.method, ...typed },
  })
  const { total } = quote
  const asked = [
    labelled(fields.name, t('checkout:name')),
    labelled(fields.phone, t('checkout:phone')),
    labelled(fields.place, t('geography:placeLabel')),
    labelled(fields.addressLine, t('checkout:address')),
    labelled(fields.note, t('checkout:note')),
    labelled(fields.method, t('checkout:method')),
    labelled(fields.choice, t('checkout:choice')),
    fields.oldEnough,
  ]
  return (
    <form method="post" className="two aside" data-keep="checkout" {...props}>
      <div className="stack">
        <ErrorSummary title={t('site:form.problems')} fields={asked} formErrors={errors} />
        {openOrders && <OpenOrders codes={openOrders} />}
        {place && !reply && total !== null && (
          <Message tone="success" title={t('checkout:total_known', { total: words.dong(total) })}>
            <a href="#xem-lai">{t('checkout:look_again')}</a>
          </Message>
        )}
        <p hidden data-keep-note className="small muted">
          {t('checkout:kept')} <TextButton type="button">{t('checkout:kept_undo')}</TextButton>
        </p>
        <CheckoutFieldset fields={fields} place={place} {...quote} />
      </div>
      <div className="stack">
        <CheckoutReview quote={quote} />
        <input type="hidden" name="key" value={orderKey} />
        <CheckoutButton total={total} />
      </div>
    </form>
  )
}
