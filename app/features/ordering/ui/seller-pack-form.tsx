import type { FieldMetadata, SubmissionResult } from '@conform-to/react'
import type { z } from 'zod'
import { drawingOf } from '#app/features/catalogue/ui/goods-words.ts'
import { usePath, useT } from '#app/i18n/locale-context.tsx'
import { formatDay } from '#app/kernel/clock.ts'
import { formatLotCode } from '#app/kernel/codes.ts'
import { Button } from '#app/ui/Button.tsx'
import { ButtonLink } from '#app/ui/ButtonLink.tsx'
import { Card } from '#app/ui/Card.tsx'
import { ErrorSummary } from '#app/ui/form/ErrorSummary.tsx'
import { FieldError } from '#app/ui/form/FieldError.tsx'
import { QuantityField } from '#app/ui/form/QuantityField.tsx'
import { usePostedForm } from '#app/ui/form/use-posted-form.ts'
import { Message } from '#app/ui/Message.tsx'
import { MoreDetails } from '#app/ui/MoreDetails.tsx'
import { Picture } from '#app/ui/Picture.tsx'
import type { OrderLineView, PackingChoice, SellerOrderPage } from '../ordering.types.ts'
import { proposePacking } from '../packing-proposal.ts'
import type { PackSchema } from './seller-order-forms.ts'

type PackInput = z.input<typeof PackSchema>

interface SellerPackFormProps {
  order: SellerOrderPage
  choices: readonly PackingChoice[]
  lastResult: SubmissionResult<string[]> | undefined
}

/** Line by line: from which lots. What expires first is filled in; another lot is one press away. */
export function SellerPackForm({ order, choices, lastResult }: SellerPackFormProps) {
  const t = useT()
  const path = usePath()
  const { props, fields, errors } = usePostedForm<PackInput>({
    id: 'pack',
    lastResult,
    defaultValue: { lines: choices.map(proposedLine) },
  })
  const lines = fields.lines.getFieldList()
  const short = choices.some((choice) => sum(proposePacking(choice)) < choice.quantity)
  return (
    <form method="post" className="stack" {...props}>
      <ErrorSummary
        title={t('site:form.problems')}
        fields={lines.map((line) => line.getFieldset().from)}
        formErrors={errors}
      />
      {short && (
        <Message tone="warn" title={t('packing:pack.short')}>
          <p>{t('packing:pack.short_words')}</p>
          <ButtonLink kind="quiet" href={path('/ban-hang/lo/moi')}>
            {t('lots:receive')}
          </ButtonLink>
        </Message>
      )}
      {lines.map((field, at) => {
        const choice = choices[at]
        const line = order.lines.find((one) => one.orderLineId === choice?.orderLineId)
        return choice && line && <PackLine key={choice.orderLineId} {...{ field, choice, line }} />
      })}
      {!short && <Button wide>{t('packing:pack.button')}</Button>}
      <p className="small muted">{t('packing:pack.after')}</p>
    </form>
  )
}

const sum = (counts: readonly number[]) => counts.reduce((all, one) => all + one, 0)

function proposedLine(choice: PackingChoice) {
  const counts = proposePacking(choice)
  return {
    orderLineId: choice.orderLineId,
    from: choice.options.map(({ stockLevelId }, at) => ({ stockLevelId, quantity: String(counts[at] ?? 0) })),
  }
}

interface PackLineProps {
  field: FieldMetadata<PackInput['lines'][number], PackInput, string[]>
  choice: PackingChoice
  line: OrderLineView
}

function PackLine({ field, choice, line }: PackLineProps) {
  const t = useT()
  const { orderLineId, from } = field.getFieldset()
  const counts = proposePacking(choice)
  const rows = from.getFieldList().map((row, at) => ({ row, option: choice.options[at], count: counts[at] }))
  const proposed = rows.filter(({ count }) => count)
  const others = rows.filter(({ count }) => !count)
  const changed = Boolean(from.errors?.length)
  return (
    <Card id={from.id}>
      <input type="hidden" name={orderLineId.name} value={choice.orderLineId} />
      <div className="row items-start">
        <Picture kind={drawingOf(line.illustration)} alt="" thumb />
        <div className="min-w-0 flex-1">
          <h2>
            {t('packing:times', { count: line.quantity })} {line.productName}
          </h2>
          <p className="small muted">{line.variantName}</p>
        </div>
      </div>
      <FieldError field={from} />
      {proposed.map(({ row, option }) => option && <LotRow key={row.key} row={row} option={option} />)}
      {others.length > 0 && (
        <MoreDetails title={t('packing:pack.other_lots', { count: others.length })} open={changed}>
          <div className="stack">
            <p className="small muted">{t('packing:pack.other_words', { count: line.quantity })}</p>
            {others.map(({ row, option }) => option && <LotRow key={row.key} row={row} option={option} />)}
          </div>
        </MoreDetails>
      )}
    </Card>
  )
}

type RowField = FieldMetadata<NonNullable<PackInput['lines'][number]['from']>[number], PackInput, string[]>

function LotRow({ row, option }: { row: RowField; option: PackingChoice['options'][number] }) {
  const t = useT()
  const { stockLevelId, quantity } = row.getFieldset()
  return (
    <>
      <input type="hidden" name={stockLevelId.name} value={option.stockLevelId} />
      <QuantityField
        field={quantity}
        min={0}
        max={option.available}
        label={t('packing:pack.lot', { lot: formatLotCode(option.lotCode), number: option.makersNumber })}
        hint={
          option.expiresOn
            ? t('packing:pack.lot_expires', { day: formatDay(option.expiresOn), count: option.available })
            : t('packing:pack.lot_made', { day: formatDay(option.madeOn), count: option.available })
        }
        beside={<span className="muted">{t('packing:pack.of', { count: option.available })}</span>}
      />
    </>
  )
}
