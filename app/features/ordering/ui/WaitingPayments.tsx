import type { OfferedMethod } from '#app/features/payments/index.ts'
import { PayAnotherWay } from '#app/features/payments/ui/PayAnotherWay.tsx'
import { PayPageCard } from '#app/features/payments/ui/PayPageCard.tsx'
import { TransferCard } from '#app/features/payments/ui/TransferCard.tsx'
import { useLocale, useT } from '#app/i18n/locale-context.tsx'
import { formatDong } from '#app/kernel/money.ts'
import { Message } from '#app/ui/Message.tsx'
import type { WaitingPayment } from '../ordering.types.ts'

interface WaitingPaymentsProps {
  waiting: readonly WaitingPayment[]
  /** Other ways to pay; none where the order does not wait. */
  methods: readonly OfferedMethod[]
  /** Why the last press did not do, as a key. */
  error: string | null
  /** This page again. */
  again: string
  /** Whether the codes can be kept as pictures: the order's own page is below `again`. */
  pictures: boolean
  /** Until when the goods wait. */
  heldUntil: Date | null
}

/** What a buyer can do now for an order that waits for its money. */
export function WaitingPayments(props: WaitingPaymentsProps) {
  const { waiting, methods, error, again, pictures, heldUntil } = props
  const t = useT()
  const locale = useLocale()
  if (waiting.length === 0) return null
  const lastEnd = waiting.find((payment) => payment.lastEnd)?.lastEnd ?? null
  const closed = waiting.every(({ transfer, payPage, starting }) => !transfer && !payPage && !starting)
  return (
    <>
      {waiting.map((payment) => {
        const { paymentId, method, amount, asked, until, transfer, payPage, starting } = payment
        return (
          <div key={paymentId} className="stack">
            {transfer && asked < amount && (
              <Message
                tone="warn"
                title={t('payment:rest.title', {
                  received: formatDong(amount - asked, locale),
                  amount: formatDong(asked, locale),
                })}
              >
                {t('payment:rest.words')}
              </Message>
            )}
            {transfer && (
              <TransferCard
                {...{ transfer, until, again, amount: asked, qr: transfer.qr }}
                picture={pictures ? `${again}/ma-qr/${paymentId}` : null}
                simulator={transfer.simulator}
                page={payPage}
              />
            )}
            {!transfer && (payPage !== null || starting) && (
              <PayPageCard {...{ method, amount: asked, until, again, page: payPage }} />
            )}
          </div>
        )
      })}
      <PayAnotherWay {...{ methods, lastEnd, error, heldUntil }} open={closed} />
    </>
  )
}
