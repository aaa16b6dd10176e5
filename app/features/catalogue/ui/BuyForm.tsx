import type { SubmissionResult } from '@conform-to/react'
import type { z } from 'zod'
import { useKeyWords, useT } from '#app/i18n/locale-context.tsx'
import { Badge } from '#app/ui/Badge.tsx'
import { Button } from '#app/ui/Button.tsx'
import { Icon } from '#app/ui/Icon.tsx'
import { Message } from '#app/ui/Message.tsx'
import { QuantityField } from '#app/ui/form/QuantityField.tsx'
import { usePostedForm } from '#app/ui/form/use-posted-form.ts'
import { availabilityKey } from '../labels.ts'
import type { ProductPage, VariantShown } from '../types.ts'
import type { BuySchema } from './buy-form.ts'

interface BuyFormProps {
  product: ProductPage
  chosen: VariantShown
  lastResult?: SubmissionResult<string[]> | null
}

/** How many, and two ways on; where it cannot be bought now, why, and what one can do instead. */
export function BuyForm({ product, chosen, lastResult }: BuyFormProps) {
  const t = useT()
  const words = useKeyWords()
  const { availability, rules, seller, status } = product
  const { props, fields, errors } = usePostedForm<z.input<typeof BuySchema>>({
    id: 'buy',
    lastResult,
    defaultValue: { quantity: String(chosen.minQuantity) },
  })
  if (!rules.shippable) return <Contact phone={seller.phone} words={t('product:rule.contact_only')} />
  if (status === 'paused') return <Message tone="info">{t('product:paused')}</Message>
  if (seller.onHoliday) return <Message tone="info">{t('product:holiday')}</Message>
  if (availability === 'none') {
    return (
      <Message tone="warn" title={t(availabilityKey('none'))}>
        {t('product:sold_out')}
      </Message>
    )
  }
  return (
    <form method="post" className="stack" {...props}>
      {errors.map((key) => (
        <Message key={key} tone="error">
          {words(key)}
        </Message>
      ))}
      <input type="hidden" name="variantId" value={chosen.id} />
      <div className="buy-row">
        <QuantityField
          field={fields.quantity}
          label={t('product:quantity')}
          min={chosen.minQuantity}
          step={chosen.step}
        />
        <Button kind="quiet" name="intent" value="add">
          <Icon name="basket" small />
          {t('product:add')}
        </Button>
        <div className="wide-cell">
          <Button wide name="intent" value="buy">
            {t('product:buy')}
          </Button>
        </div>
      </div>
      <p>
        <Badge tone={availability === 'plenty' ? 'good' : 'warn'}>{t(availabilityKey(availability))}</Badge>
      </p>
    </form>
  )
}

function Contact({ phone, words }: { phone: string | null; words: string }) {
  const t = useT()
  return (
    <div className="stack">
      <Message tone="info">{words}</Message>
      {phone && (
        <a className="button wide" href={`tel:${phone}`}>
          <Icon name="phone" small />
          {t('product:call')}
        </a>
      )}
    </div>
  )
}
