import { usePath, useT } from '#app/i18n/locale-context.tsx'
import { formatMoment } from '#app/kernel/clock.ts'
import { Button } from '#app/ui/Button.tsx'
import { ButtonLink } from '#app/ui/ButtonLink.tsx'
import { Card } from '#app/ui/Card.tsx'
import { maskedAccount } from '../../bank-account/bank-account.machine.ts'
import type { StoppedBankChange } from '../../bank-account/bank-account.types.ts'

const PAGE = '/ban-hang/tien/tai-khoan'

/** A change of account came to nothing: why, where the money goes meanwhile, and what to do now. */
export function StoppedChange({ change, hasAccount }: { change: StoppedBankChange; hasAccount: boolean }) {
  const t = useT()
  const path = usePath()
  const { to, reason, heldBack, stoppedAt } = change
  const money = heldBack ? 'held' : hasAccount ? 'old' : 'none'
  return (
    <Card tone="warn">
      <h2>{t('settlement:stopped.title', { account: maskedAccount(to.account) })}</h2>
      <p>{reason ? t('settlement:stopped.by_operator', { reason }) : t('settlement:stopped.taken')}</p>
      <p>{t(`settlement:stopped.money.${money}`)}</p>
      <p>{t(reason ? 'settlement:stopped.not_you' : 'settlement:stopped.now')}</p>
      <ButtonLink href={path(PAGE)}>{t('settlement:stopped.another')}</ButtonLink>
      <form method="post" action={path(PAGE)}>
        <Button kind="quiet" name="do" value="read">
          {t(heldBack ? 'settlement:stopped.read_held' : 'settlement:stopped.read')}
        </Button>
      </form>
      <p className="small muted">{formatMoment(stoppedAt)}</p>
    </Card>
  )
}
