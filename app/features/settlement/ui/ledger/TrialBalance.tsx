import { usePath, useT } from '#app/i18n/locale-context.tsx'
import type { DayRange } from '#app/kernel/clock.ts'
import { Table, type Column } from '#app/ui/Table.tsx'
import { chart } from '../../ledger/chart.ts'
import { nameOfSubject } from '../../ledger/subject-name.ts'
import { totalOfLines, type TrialLine, type TrialSection } from '../../ledger/trial-balance.ts'
import { useSumColumns } from './sum-columns.tsx'

/** The books, one table for each part of them; every account leads to its own book. */
export function TrialBalance({ sections, period }: { sections: readonly TrialSection[]; period: DayRange }) {
  const t = useT()
  const path = usePath()
  const { columns: sums, totals } = useSumColumns()
  const account: Column<TrialLine> = {
    key: 'account',
    head: t('books:column.account'),
    cell: ({ kind, subject, accounts }) => {
      const of = nameOfSubject(subject, t)
      return (
        <>
          <a href={path(accountHref({ kind, subject }, period))}>{t(`money:account.${kind}`)}</a>
          {of !== '' && (
            <span className="small muted block font-normal">
              {subject === null ? t('books:of_sellers', { count: accounts }) : of}
            </span>
          )}
        </>
      )
    },
  }
  return sections.map(({ section, lines }) => (
    <section key={section} className="stack tight even-columns">
      <h2>{t(`books:section.${section}`)}</h2>
      {section === 'seen' && <p className="small muted">{t('books:seen_words')}</p>}
      <Table
        narrow="leads"
        caption={<span className="sr-only">{t(`books:section.${section}`)}</span>}
        rows={lines}
        rowKey={({ kind, subject }) => `${kind}/${subject ?? 'sellers'}`}
        columns={[account, ...sums]}
        totals={lines.length > 1 ? { account: t('books:total'), ...totals(totalOfLines(lines)) } : undefined}
      />
    </section>
  ))
}

/** @param account `subject` null: the accounts that each seller has */
export function accountHref(
  { kind, subject }: Pick<TrialLine, 'kind' | 'subject'>,
  { from, to }: DayRange,
): string {
  const query = new URLSearchParams({
    ...(subject !== '' && { cua: subject ?? OF_SELLERS }),
    tu: from,
    den: to,
  })
  return `/dieu-hanh/so-cai/${chart[kind].slug}?${query.toString()}`
}

/** Stands in an address for the accounts that each seller has. */
export const OF_SELLERS = 'nguoi-ban'
