import { useT } from '#app/i18n/locale-context.tsx'
import type { Sides } from '../../ledger/trial-balance.ts'
import { useDong } from '../money/use-money-words.ts'

/** A balance with its side; both where several accounts together stand on both. */
export function BalanceCell({ sides: { debit, credit } }: { sides: Sides }) {
  const t = useT()
  const dong = useDong()
  if (debit === 0n && credit === 0n) return <span className="muted">{dong(0n)}</span>
  return (
    <span className="inline-grid justify-items-end">
      {debit !== 0n && (
        <span>
          {dong(debit)} <span className="small muted">{t('books:debit_short')}</span>
        </span>
      )}
      {credit !== 0n && (
        <span>
          {dong(credit)} <span className="small muted">{t('books:credit_short')}</span>
        </span>
      )}
    </span>
  )
}
