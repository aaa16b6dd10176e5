import { useLocale, usePath, useT } from '#app/i18n/locale-context.tsx'
import { formatDong } from '#app/kernel/money.ts'
import { ButtonLink } from '#app/ui/ButtonLink.tsx'
import { Message } from '#app/ui/Message.tsx'
import type { RefundTask } from '../payments.types.ts'

interface SellerRefundNoteProps {
  code: string
  refunds: readonly Pick<RefundTask, 'refundId' | 'amount' | 'status' | 'proof'>[]
  /** Whether this person may send money. */
  may: boolean
}

/** On a part's page: what its seller still has to give back, or has given back with which number. */
export function SellerRefundNote({ code, refunds, may }: SellerRefundNoteProps) {
  const t = useT()
  const path = usePath()
  const locale = useLocale()
  return refunds.map(({ refundId, status, proof, ...refund }) => {
    const amount = formatDong(refund.amount, locale)
    return status === 'done' ? (
      <Message key={refundId} tone="success" title={t('packing:refund.done', { amount })}>
        {t('packing:refund.proof', { proof: proof ?? '' })}
      </Message>
    ) : (
      <Message key={refundId} tone="warn" title={t('packing:refund.owed', { amount })}>
        <p>{t(may ? 'packing:refund.words' : 'packing:refund.ask_owner')}</p>
        {may && (
          <ButtonLink href={path(`/ban-hang/don/${code}/hoan-tien`)}>{t('packing:refund.open')}</ButtonLink>
        )}
      </Message>
    )
  })
}
