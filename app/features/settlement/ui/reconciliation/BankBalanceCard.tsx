import { usePath, useT } from '#app/i18n/locale-context.tsx'
import { formatMoment } from '#app/kernel/clock.ts'
import { Card } from '#app/ui/Card.tsx'
import { Facts } from '#app/ui/Facts.tsx'
import type { BankBalance } from '../../reconciliation/read-bank-balance.server.ts'
import { useDong } from '../money/use-money-words.ts'

/** The balance that the bank's newest statement tells, beside the books. */
export function BankBalanceCard({ bank }: { bank: BankBalance | null }) {
  const t = useT()
  const path = usePath()
  const dong = useDong()
  if (!bank) return <p className="hint">{t('books:bank.none')}</p>
  const { importId, at, statement, books, before, rest } = bank
  return (
    <Card tone={rest === 0n ? 'good' : 'warn'}>
      <h2>{t(rest === 0n ? 'books:bank.even' : 'books:bank.uneven')}</h2>
      <Facts
        sums
        facts={[
          {
            name: (
              <a href={path(`/dieu-hanh/sao-ke/${importId}`)}>
                {t('books:bank.statement', { at: formatMoment(at) })}
              </a>
            ),
            value: dong(statement),
          },
          { name: t('books:bank.books'), value: dong(books) },
          ...(before === 0n ? [] : [{ name: t('books:bank.before'), value: dong(before) }]),
          { name: t('books:bank.rest'), value: dong(rest), total: true },
        ]}
      />
    </Card>
  )
}
