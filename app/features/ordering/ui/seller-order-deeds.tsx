import type { ReactNode } from 'react'
import { useGoodsWords } from '#app/features/catalogue/ui/goods-words.ts'
import { usePath, useT } from '#app/i18n/locale-context.tsx'
import type { SubmissionResult } from '@conform-to/react'
import { Button } from '#app/ui/Button.tsx'
import { ButtonLink } from '#app/ui/ButtonLink.tsx'
import { Card } from '#app/ui/Card.tsx'
import { Icon } from '#app/ui/Icon.tsx'
import { Message } from '#app/ui/Message.tsx'
import type { SellerOrderPage } from '../ordering.types.ts'
import { CashForm, HandOverForm, ReasonForm } from './seller-order-deed-forms.tsx'

interface DeedsProps {
  order: SellerOrderPage
  /** What the action answered; it belongs to the form whose `do` it carries. */
  lastResult: SubmissionResult<string[]> | undefined
}

/** What comes next with the order as it stands, and the cash that is still owed. */
export function SellerOrderDeeds({ order, lastResult }: DeedsProps) {
  const t = useT()
  const back = useMoneyBack(order)
  const owesCash = order.cashToCollect !== null && ['handed_over', 'delivered'].includes(order.status)
  return (
    <>
      <NextStep order={order} lastResult={lastResult} />
      {owesCash && <CashForm order={order} lastResult={lastResult} />}
      {order.endReason && (
        <Message tone="info" title={t(`packing:status.${order.status}`)}>
          <p>{order.endReason}</p>
          <p>{back}</p>
        </Message>
      )}
    </>
  )
}

/** The ways out, below everything else, each asked twice and saying what happens to goods and money. */
export function SellerOrderWaysOut({ order, lastResult }: DeedsProps) {
  const t = useT()
  const back = useMoneyBack(order)
  const may = (state: (typeof order.next)[number]) => order.next.includes(state)
  return (
    <>
      {may('refused') && (
        <ReasonForm deed="refuse" lastResult={lastResult}>
          <p>{t('packing:refuse.words')}</p>
          <p>{back}</p>
        </ReasonForm>
      )}
      {may('returned') && (
        <ReasonForm deed="return" lastResult={lastResult}>
          <p>{t('packing:return.words')}</p>
          <p>{back}</p>
        </ReasonForm>
      )}
      {may('cancelled') && (
        <ReasonForm deed="cancel" lastResult={lastResult}>
          <p>{t(order.status === 'packed' ? 'packing:cancel.words_packed' : 'packing:cancel.words')}</p>
          <p>{back}</p>
        </ReasonForm>
      )}
    </>
  )
}

/** What happens to the money of an order that ends. */
function useMoneyBack(order: SellerOrderPage): string {
  const t = useT()
  const words = useGoodsWords()
  const paid = order.method !== 'cash_on_delivery' || order.cashReceived !== null
  return t(paid ? 'packing:back.paid' : 'packing:back.unpaid', { amount: words.dong(order.total) })
}

function NextStep({ order, lastResult }: DeedsProps) {
  const t = useT()
  const path = usePath()
  const here = `/ban-hang/don/${order.code}`
  const slip = (
    <ButtonLink kind="quiet" wide href={path(`${here}/phieu.pdf`)}>
      <Icon name="print" small />
      {t('packing:slip.print')}
    </ButtonLink>
  )
  switch (order.status) {
    case 'placed':
      return (
        <Step title={t('packing:next.placed')}>
          <DeedButton deed="accept" words={t('packing:accept')} />
        </Step>
      )
    case 'accepted':
      return (
        <Step title={t('packing:next.accepted')}>
          <ButtonLink wide href={path(`${here}/dong-goi`)}>
            {t('packing:pack_this')}
          </ButtonLink>
        </Step>
      )
    case 'packed':
      return (
        <Step title={t('packing:next.packed')}>
          {slip}
          <HandOverForm lastResult={lastResult} />
        </Step>
      )
    case 'handed_over':
      return (
        <Step title={t('packing:next.handed_over')}>
          <DeedButton deed="deliver" words={t('packing:deliver')} />
          {slip}
        </Step>
      )
    case 'delivered':
      return slip
    default:
      return null
  }
}

function Step({ title, children }: { title: string; children: ReactNode }) {
  return (
    <Card>
      <h2>{title}</h2>
      {children}
    </Card>
  )
}

function DeedButton({ deed, words }: { deed: string; words: string }) {
  return (
    <form method="post">
      <Button wide name="do" value={deed}>
        {words}
      </Button>
    </form>
  )
}
