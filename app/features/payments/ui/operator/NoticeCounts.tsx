import { useT } from '#app/i18n/locale-context.tsx'
import { Table } from '#app/ui/Table.tsx'
import type { NoticeInbox } from '../../desk/notice-inbox.server.ts'
import { useSenderName } from './notice-words.ts'

const verdicts = ['received', 'verified', 'forged', 'unreadable'] as const

/** How many notices of each sender were believed, and how many were not. */
export function NoticeCounts({ counts }: Pick<NoticeInbox, 'counts'>) {
  const t = useT()
  const senderName = useSenderName()
  const providers = [...new Set(counts.map(({ provider }) => provider))]
  if (providers.length === 0) return null
  const countOf = (provider: string, verdict: string) =>
    counts.find((one) => one.provider === provider && one.verdict === verdict)?.count ?? 0
  return (
    <Table
      caption={t('money:notices.counts')}
      rows={providers}
      rowKey={(provider) => provider}
      columns={[
        { key: 'provider', head: t('money:notices.provider'), cell: senderName },
        ...verdicts.map((verdict) => ({
          key: verdict,
          head: t(`money:verdict.${verdict}`),
          numeric: true,
          cell: (provider: string) => countOf(provider, verdict),
        })),
      ]}
    />
  )
}
