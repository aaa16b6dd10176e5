import { useKeyWords, usePath, useT } from '#app/i18n/locale-context.tsx'
import { sumDong } from '#app/kernel/money.ts'
import { Button } from '#app/ui/Button.tsx'
import { Message } from '#app/ui/Message.tsx'
import type { PayoutRow, RunPage } from '../../payouts/payouts.types.ts'
import { useDong } from '../money/use-money-words.ts'

/** Payouts whose account is wrong by now, or whose seller is suspended: those that stayed behind, and those that did not. */
export function HeldBack({ run }: { run: RunPage }) {
  const t = useT()
  const dong = useDong()
  const held = run.payouts.filter(({ heldBack }) => heldBack !== null)
  const here = held.filter(({ status }) => status === 'approved')
  const gone = held.filter(({ status }) => status === 'sent')
  const total = dong(sumDong(here.map(({ amount }) => amount)))
  return (
    <>
      {gone.length > 0 && (
        <Message tone="error" title={t('settlement:run.held_gone')}>
          <HeldList code={run.code} payouts={gone} />
          <p>{t('settlement:run.held_gone_words')}</p>
        </Message>
      )}
      {here.length > 0 && (
        <Message tone="warn" title={t('settlement:run.held', { count: here.length })}>
          <HeldList code={run.code} payouts={here} />
          <p>{t('settlement:run.held_words')}</p>
          <form method="post">
            <Button kind="quiet" name="do" value="fail_held">
              {t('settlement:run.held_button', { count: here.length, total })}
            </Button>
          </form>
        </Message>
      )}
    </>
  )
}

function HeldList({ code, payouts }: { code: string; payouts: readonly PayoutRow[] }) {
  const path = usePath()
  const dong = useDong()
  const words = useKeyWords()
  return (
    <ul>
      {payouts.map(({ payoutId, sellerName, amount, reference, heldBack }) => (
        <li key={payoutId}>
          <a className="inline-block py-2" href={path(`/dieu-hanh/chi-tra/${code}?khoan=${reference}#khoan`)}>
            {sellerName}, {dong(amount)}
          </a>
          {heldBack && <p>{words(heldBack)}.</p>}
        </li>
      ))}
    </ul>
  )
}
