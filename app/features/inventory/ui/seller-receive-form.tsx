import type { SubmissionResult } from '@conform-to/react'
import type { z } from 'zod'
import { drawingOf, useGoodsWords } from '#app/features/catalogue/ui/goods-words.ts'
import { usePath, useT } from '#app/i18n/locale-context.tsx'
import { formatDay, type Day } from '#app/kernel/clock.ts'
import { Button } from '#app/ui/Button.tsx'
import { ButtonLink } from '#app/ui/ButtonLink.tsx'
import { Card } from '#app/ui/Card.tsx'
import { EmptyState } from '#app/ui/EmptyState.tsx'
import { DateField } from '#app/ui/form/DateField.tsx'
import { ErrorSummary } from '#app/ui/form/ErrorSummary.tsx'
import { KeepNote } from '#app/ui/form/KeepNote.tsx'
import { RadioCards } from '#app/ui/form/RadioCards.tsx'
import { TextField } from '#app/ui/form/TextField.tsx'
import { usePostedForm } from '#app/ui/form/use-posted-form.ts'
import { MoreDetails } from '#app/ui/MoreDetails.tsx'
import { Picture } from '#app/ui/Picture.tsx'
import { proposedExpiry } from '../proposed-expiry.ts'
import type { ReceivableProduct } from '../read-receivable.server.ts'
import type { ReceiveSchema } from './seller-lot-forms.ts'

/** First: of what. The emptiest shelf on top, since that is what usually comes in. */
export function ChooseProduct({ products }: { products: readonly ReceivableProduct[] }) {
  const t = useT()
  const path = usePath()
  const words = useGoodsWords()
  if (products.length === 0) {
    return (
      <EmptyState
        picture="gift-box"
        title={t('lots:choose.none')}
        action={<ButtonLink href={path('/ban-hang/san-pham')}>{t('lots:choose.to_goods')}</ButtonLink>}
      >
        {t('lots:choose.none_words')}
      </EmptyState>
    )
  }
  return (
    <>
      <p className="lead">{t('lots:choose.lead')}</p>
      <ul className="card rows">
        {products.map((product) => (
          <li key={product.productId}>
            <a className="row no-underline" href={path(`/ban-hang/lo/moi?san-pham=${product.productId}`)}>
              <Picture kind={drawingOf(product.illustration)} alt="" thumb />
              <span className="min-w-0 flex-1">
                <strong>{words.text(product.name)}</strong>
                <br />
                <span className="small muted">
                  {product.available > 0 ? t('lots:left', { count: product.available }) : t('lots:none_left')}
                </span>
              </span>
            </a>
          </li>
        ))}
      </ul>
    </>
  )
}

interface ReceiveFormProps {
  product: ReceivableProduct
  today: Day
  /** Makes two sendings of this form one deed. */
  formKey: string
  lastResult: SubmissionResult<string[]> | undefined
}

/** Then: how much, made when, good until when. What is rarely needed stands behind one press. */
export function SellerReceiveForm({ product, today, formKey, lastResult }: ReceiveFormProps) {
  const t = useT()
  const path = usePath()
  const words = useGoodsWords()
  const { shelfLifeDays, packs } = product
  const { props, fields, errors } = usePostedForm<z.input<typeof ReceiveSchema>>({
    id: 'receive',
    lastResult,
    defaultValue: {
      key: formKey,
      variantId: packs.length === 1 ? packs[0]?.variantId : undefined,
      madeOn: today,
      expiry: shelfLifeDays === null ? undefined : 'shelf-life',
    },
  })
  const fromToday = proposedExpiry(today, shelfLifeDays)
  const { key, variantId, quantity, madeOn, expiry, expiresOn, makersNumber, madeAt, place } = fields
  const wrongBelow = [makersNumber, madeAt, place].some((field) => field.errors?.length)
  return (
    <>
      <Card>
        <div className="row">
          <Picture kind={drawingOf(product.illustration)} alt="" thumb />
          <p className="flex-1">
            <strong>{words.text(product.name)}</strong>
            <br />
            <a className="inline-block py-2" href={path('/ban-hang/lo/moi')}>
              {t('lots:choose.other')}
            </a>
          </p>
        </div>
      </Card>
      <form method="post" className="stack" data-keep={`receive-${product.productId}`} {...props}>
        <ErrorSummary
          title={t('site:form.problems')}
          fields={[variantId, quantity, madeOn, expiry, expiresOn, makersNumber, madeAt, place]}
          formErrors={errors}
        />
        <KeepNote words={{ restored: t('portal:kept.restored'), undo: t('portal:kept.undo') }} />
        <input type="hidden" name={key.name} value={textOf(key.initialValue) ?? formKey} />
        <RadioCards
          field={variantId}
          label={t('lots:form.pack')}
          choices={packs.map((pack) => ({
            value: pack.variantId,
            label: words.text(pack.name),
            hint: t('lots:left', { count: pack.available }),
          }))}
        />
        <TextField
          field={quantity}
          label={t('lots:form.quantity')}
          hint={t('lots:form.quantity_hint')}
          inputMode="numeric"
          autoComplete="off"
        />
        <DateField field={madeOn} label={t('lots:form.made_on')} until={today} />
        <RadioCards
          field={expiry}
          label={t('lots:form.expiry')}
          choices={[
            ...(shelfLifeDays !== null && fromToday
              ? [
                  {
                    value: 'shelf-life',
                    label: t('lots:form.by_shelf_life', { count: shelfLifeDays }),
                    hint: t('lots:form.by_shelf_life_hint', { day: formatDay(fromToday) }),
                  },
                ]
              : []),
            { value: 'day', label: t('lots:form.by_day') },
            { value: 'none', label: t('lots:form.keeps') },
          ]}
        />
        <DateField
          field={expiresOn}
          label={t('lots:form.expires_on')}
          hint={t('lots:form.expires_on_hint')}
        />
        <MoreDetails title={t('lots:form.more')} open={wrongBelow}>
          <div className="stack">
            <TextField
              field={makersNumber}
              label={t('lots:form.number')}
              hint={t('lots:form.number_hint', { number: `L${today.replaceAll('-', '').slice(2)}` })}
              autoComplete="off"
            />
            <TextField field={madeAt} label={t('lots:form.made_at')} hint={t('lots:form.made_at_hint')} />
            <TextField field={place} label={t('lots:form.place')} hint={t('lots:form.place_hint')} />
          </div>
        </MoreDetails>
        <Button wide>{t('lots:form.button')}</Button>
        <p className="small muted">{t('lots:form.after')}</p>
      </form>
    </>
  )
}

const textOf = (value: unknown) => (typeof value === 'string' && value !== '' ? value : undefined)
