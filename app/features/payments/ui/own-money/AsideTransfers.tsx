import { useLocale, useT } from '#app/i18n/locale-context.tsx'
import { formatMoment } from '#app/kernel/clock.ts'
import { formatDong } from '#app/kernel/money.ts'
import { Button } from '#app/ui/Button.tsx'
import { Card } from '#app/ui/Card.tsx'

interface AsideTransfersProps {
  transfers: readonly {
    readonly transferId: string
    readonly amount: bigint
    readonly purpose: string
    readonly at: Date
    readonly reason: string
  }[]
}

/** What a seller put aside of the money on its own account, each with a way back. */
export function AsideTransfers({ transfers }: AsideTransfersProps) {
  const t = useT()
  const locale = useLocale()
  if (transfers.length === 0) return null
  return (
    <section className="stack" id="de-rieng">
      <h2>{t('packing:own.aside_title')}</h2>
      {transfers.map(({ transferId, amount, purpose, at, reason }) => (
        <Card key={transferId}>
          <h3 className="num">{formatDong(amount, locale)}</h3>
          <p>{reason}</p>
          <p className="small muted">{[purpose, formatMoment(at)].filter(Boolean).join(' · ')}</p>
          <form method="post">
            <input type="hidden" name="id" value={transferId} />
            <Button kind="quiet" name="do" value="back">
              {t('packing:own.take_back')}
            </Button>
          </form>
        </Card>
      ))}
    </section>
  )
}
