import { useKeyWords, useT } from '#app/i18n/locale-context.tsx'
import { formatMoment } from '#app/kernel/clock.ts'
import { Button } from '#app/ui/Button.tsx'
import { Message } from '#app/ui/Message.tsx'
import { MoreDetails } from '#app/ui/MoreDetails.tsx'
import type { OfferedMethod } from '../index.ts'

interface PayAnotherWayProps {
  methods: readonly OfferedMethod[]
  /** Until when the goods wait. */
  heldUntil: Date | null
  /** How the attempt before ended. */
  lastEnd: 'failed' | 'expired' | 'cancelled' | null
  /** Nothing is open: another way has to be chosen. */
  open: boolean
  /** Why the last press did not do. */
  error: string | null
}

/** The same order by another way to pay, one press each; open at once where the last way failed. */
export function PayAnotherWay({ methods, lastEnd, heldUntil, open, error }: PayAnotherWayProps) {
  const t = useT()
  const say = useKeyWords()
  if (methods.length === 0) return null
  return (
    <section className="stack" aria-label={t('payment:other.title')}>
      {lastEnd && (
        <Message tone="warn" title={t(`payment:last_end.${lastEnd}`)}>
          {t('payment:last_end.words')}
          {heldUntil && ` ${t('payment:last_end.held', { moment: formatMoment(heldUntil) })}`}
        </Message>
      )}
      {error && <Message tone="error">{say(error)}</Message>}
      <MoreDetails title={t('payment:other.title')} open={open || lastEnd !== null || error !== null}>
        <form method="post" className="stack tight">
          <input type="hidden" name="intent" value="pay-again" />
          {methods.map(({ method, minutes }) => (
            <div key={method} className="stack tight">
              <Button kind="quiet" wide name="method" value={method}>
                {t(`checkout:methods.${method}.name`)}
              </Button>
              <p className="small muted">{t(`checkout:methods.${method}.words`, { minutes })}</p>
            </div>
          ))}
        </form>
      </MoreDetails>
    </section>
  )
}
