import { useKeyWords, usePath, useT } from '#app/i18n/locale-context.tsx'
import { formatMoment } from '#app/kernel/clock.ts'
import { Facts } from '#app/ui/Facts.tsx'
import { Table, type Column } from '#app/ui/Table.tsx'
import type { PayoutRow, RunPage } from '../../payouts/payouts.types.ts'
import { PayoutStatusBadge } from '../money/PayoutStatusBadge.tsx'
import { useDong } from '../money/use-money-words.ts'

/** Who gets how much, in the order of the file; each row leads to its payout. */
export function PayoutsOfRun({ run, bankName }: { run: RunPage; bankName: (bin: string) => string }) {
  const t = useT()
  const path = usePath()
  const dong = useDong()
  const stateColumns = useStateColumns(run)
  // What has ended is past looking at twice.
  const isOpen = run.open > 0 && run.payouts.some(({ looks }) => looks.length > 0)
  const toLookAt: Column<PayoutRow> = {
    key: 'look',
    head: t('settlement:look.title'),
    cell: ({ looks, largestBefore }) =>
      looks.length === 0
        ? null
        : looks.map((look) => t(`settlement:look.${look}`, { amount: dong(largestBefore ?? 0n) })).join(' '),
  }
  return (
    <Table
      caption={t('settlement:run.payouts')}
      rows={run.payouts}
      rowKey={({ payoutId }) => payoutId}
      columns={[
        {
          key: 'seller',
          head: t('settlement:run.seller'),
          cell: ({ sellerName, reference }) => (
            <a
              className="inline-block py-2"
              href={path(`/dieu-hanh/chi-tra/${run.code}?khoan=${reference}#khoan`)}
            >
              {sellerName}
            </a>
          ),
        },
        {
          key: 'amount',
          head: t('settlement:payouts.amount'),
          numeric: true,
          cell: ({ amount }) => dong(amount),
        },
        {
          key: 'account',
          head: t('settlement:run.account'),
          cell: ({ bank }) => (
            <span>
              {bankName(bank.bin)} <span className="num">{bank.account}</span>
            </span>
          ),
        },
        ...(isOpen ? [toLookAt] : []),
        ...stateColumns,
      ]}
      totals={{ seller: t('settlement:run.sum', { count: run.count }), amount: dong(run.total) }}
    />
  )
}

/** What became of each; of a draft nothing has yet. */
function useStateColumns(run: RunPage): Column<PayoutRow>[] {
  const t = useT()
  const words = useKeyWords()
  if (run.status === 'draft') return []
  const lineOfFile: Column<PayoutRow> = {
    key: 'line',
    head: t('settlement:run.line'),
    cell: ({ line, alone, heldBack }) =>
      line ?? (alone ? t('settlement:run.line_alone') : heldBack ? t('settlement:run.line_held') : null),
  }
  return [
    ...(run.file.rows > 0 ? [lineOfFile] : []),
    {
      key: 'state',
      head: t('settlement:payouts.state'),
      cell: ({ status, reason }) => (
        <span>
          <PayoutStatusBadge status={status} />
          {reason && (
            <span className="small"> {reason.startsWith('settlement:') ? words(reason) : reason}</span>
          )}
        </span>
      ),
    },
    {
      key: 'proof',
      head: t('settlement:payouts.proof'),
      cell: ({ proof, toldByBank, papers }) =>
        proof === null && papers.length === 0 ? null : (
          <span>
            {proof && `${proof}${toldByBank ? ' ✓' : ''}`}
            {papers.length > 0 && (
              <span className="small"> · {t('settlement:paper.count', { count: papers.length })}</span>
            )}
          </span>
        ),
    },
  ]
}

export function SkipsOfRun({ run }: { run: RunPage }) {
  const t = useT()
  const dong = useDong()
  if (run.skips.length === 0) return null
  return (
    <Table
      caption={t('settlement:run.skips')}
      rows={run.skips}
      rowKey={({ sellerId }) => sellerId}
      columns={[
        { key: 'seller', head: t('settlement:run.seller'), cell: ({ sellerName }) => sellerName },
        { key: 'why', head: t('settlement:run.why'), cell: ({ reason }) => t(`settlement:skip.${reason}`) },
        {
          key: 'amount',
          head: t('settlement:payouts.amount'),
          numeric: true,
          cell: ({ amount }) => dong(amount),
        },
      ]}
    />
  )
}

/** Who made, approved and sent it, and by which terms. */
export function RunFacts({ run }: { run: RunPage }) {
  const t = useT()
  const dong = useDong()
  const { terms } = run
  const step = (name: string, at: Date | null, by: string | null) =>
    at ? [{ name, value: `${formatMoment(at)} · ${by ?? t('settlement:run.timetable')}` }] : []
  return (
    <Facts
      facts={[
        {
          name: t('settlement:runs.total'),
          value: t('settlement:run.sum_of', { count: run.count, total: dong(run.total) }),
        },
        ...step(t('settlement:event.made'), run.madeAt, run.madeBy),
        ...step(t('settlement:event.approved'), run.approvedAt, run.approvedBy),
        ...step(t('settlement:event.sent'), run.sentAt, run.sentBy),
        ...(run.closedAt ? [{ name: t('settlement:event.closed'), value: formatMoment(run.closedAt) }] : []),
        { name: t('settlement:run.cutoff'), value: formatMoment(run.cutoff) },
        { name: t('settlement:terms.minimum'), value: dong(terms.minimum) },
      ]}
    />
  )
}

export function RunHistory({ run }: { run: RunPage }) {
  const t = useT()
  const rows = run.events.map((event, place) => ({ ...event, place }))
  return (
    <Table
      caption={t('settlement:run.history')}
      rows={rows}
      rowKey={({ place }) => String(place)}
      columns={[
        { key: 'at', head: t('settlement:payouts.day'), cell: ({ at }) => formatMoment(at) },
        {
          key: 'what',
          head: t('settlement:statement.what'),
          cell: ({ kind }) => t(`settlement:event.${kind}`),
        },
        { key: 'seller', head: t('settlement:run.seller'), cell: ({ sellerName }) => sellerName },
        { key: 'by', head: t('settlement:run.by'), cell: ({ by }) => by ?? t('settlement:run.machine') },
      ]}
    />
  )
}
