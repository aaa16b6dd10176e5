import { usePath, useT } from '#app/i18n/locale-context.tsx'
import type { DayRange } from '#app/kernel/clock.ts'
import { sumDong } from '#app/kernel/money.ts'
import { Tile } from '#app/ui/Tile.tsx'
import { Tiles } from '#app/ui/Tiles.tsx'
import type { LedgerAccountKind } from '../../ledger/accounts.ts'
import { netOf, type TrialLine } from '../../ledger/trial-balance.ts'
import { useDong } from '../money/use-money-words.ts'
import { accountHref } from './TrialBalance.tsx'

/** What is asked most: what can be spent, what sellers are owed, what the market earned and what that cost. */
export function BookFigures({ lines, period }: { lines: readonly TrialLine[]; period: DayRange }) {
  const t = useT()
  const path = usePath()
  const dong = useDong()
  const sum = (part: 'moved' | 'closing', ...kinds: readonly LedgerAccountKind[]) =>
    sumDong(lines.filter(({ kind }) => kinds.includes(kind)).map((line) => netOf(line[part])))
  const bank = sum('closing', 'bank', 'bank_outgoing')
  return (
    <Tiles>
      <Tile
        figure={dong(bank)}
        label={t('books:figure.bank')}
        href={path(accountHref({ kind: 'bank', subject: '' }, period))}
        tone={bank < 0n ? 'bad' : undefined}
      />
      <Tile
        figure={dong(-sum('closing', 'seller_payable', 'payouts_under_way'))}
        label={t('books:figure.owed')}
        href={path(accountHref({ kind: 'seller_payable', subject: null }, period))}
      />
      <Tile
        figure={dong(-sum('moved', 'commission'))}
        label={t('books:figure.commission')}
        href={path(accountHref({ kind: 'commission', subject: '' }, period))}
      />
      <Tile figure={dong(sum('moved', 'gateway_fees'))} label={t('books:figure.fees')} />
    </Tiles>
  )
}
