import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { cashWaiting } from '#app/features/ordering/index.server.ts'
import { listGatewayRefunds, moneyWaiting } from '#app/features/payments/index.server.ts'
import {
  countDifferences,
  readPayoutsWaiting,
  type RunWaiting,
} from '#app/features/settlement/index.server.ts'
import { wordsFor } from '#app/i18n/i18n.ts'
import { usePath, useT } from '#app/i18n/locale-context.tsx'
import { pageTitle } from '#app/i18n/page-title.ts'
import { callOf } from '#app/platform/http/context.server.ts'
import { Badge } from '#app/ui/Badge.tsx'
import { Card } from '#app/ui/Card.tsx'

export const handle = { access: 'operator' }

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

/** The money tools, in the order of the day: what comes in, what goes out, the books. */
const groups = [
  {
    group: 'in',
    tools: [
      ['transfers', '/dieu-hanh/chuyen-khoan'],
      ['statements', '/dieu-hanh/sao-ke'],
      ['cash', '/dieu-hanh/thu-ho'],
      ['refusals', '/dieu-hanh/thu-ho/tu-choi'],
      ['notices', '/dieu-hanh/thong-bao'],
      ['payments', '/dieu-hanh/thanh-toan'],
    ],
  },
  {
    group: 'out',
    tools: [
      ['refunds', '/dieu-hanh/hoan-tien'],
      ['disputes', '/dieu-hanh/khieu-nai-the'],
      ['payouts', '/dieu-hanh/chi-tra'],
    ],
  },
  {
    group: 'books',
    tools: [
      ['ledger', '/dieu-hanh/so-cai'],
      ['reconciliation', '/dieu-hanh/doi-soat'],
      ['commission', '/dieu-hanh/hoa-hong'],
      ['tax', '/dieu-hanh/thue'],
      ['invoices', '/dieu-hanh/hoa-don'],
      ['tariff', '/dieu-hanh/bieu-phi'],
    ],
  },
] as const

type Tool = (typeof groups)[number]['tools'][number][0]

export async function loader({ context }: LoaderFunctionArgs) {
  const call = callOf(context)
  const [money, atGateways, cash, payouts, differences] = await Promise.all([
    moneyWaiting(call),
    listGatewayRefunds(call),
    cashWaiting(call),
    readPayoutsWaiting(call),
    countDifferences(call),
  ])
  const runs = (status: RunWaiting['status']) => payouts.runs.filter((run) => run.status === status).length
  const kinds = [
    ['draft', runs('draft')],
    ['approved', runs('approved')],
    ['sent', runs('sent')],
    ['lost', payouts.lost.length],
    ['unreturned', payouts.unreturned.length],
    ['back', payouts.cameBack.length],
    ['changes', payouts.changes.length],
    ['without', payouts.withoutAccount.length],
  ] as const
  const waiting: Partial<Record<Tool, number>> = {
    transfers: money.transfers,
    refunds: money.refunds + money.doubleRefunds + money.keptMoney + atGateways.total,
    notices: money.stuckNotices,
    disputes: money.disputes,
    payouts: kinds.reduce((sum, [, count]) => sum + count, 0),
    reconciliation: differences.reduce((sum, { count }) => sum + count, 0),
    cash: cash.overdue + cash.differences + cash.awaited,
  }
  return {
    title: pageTitle(call.locale, wordsFor(call.locale)('money:hub.title')),
    waiting,
    kinds: kinds.filter(([, count]) => count > 0),
  }
}

export default function Money() {
  const t = useT()
  const path = usePath()
  const { waiting, kinds } = useLoaderData<typeof loader>()
  return (
    <>
      <h1>{t('money:hub.title')}</h1>
      <p className="lead">{t('money:hub.lead')}</p>
      {groups.map(({ group, tools }) => (
        <section key={group} className="stack tight">
          <h2>{t(`money:hub.group.${group}`)}</h2>
          <Card rows>
            {tools.map(([tool, href]) => {
              const count = waiting[tool]
              return (
                <div key={tool} className="row between wraps">
                  <div>
                    <a className="inline-block py-2 font-semibold" href={path(href)}>
                      {t(`money:hub.tool.${tool}.name`)}
                    </a>
                    <p className="small muted">{t(`money:hub.tool.${tool}.words`)}</p>
                    {tool === 'payouts' && kinds.length > 0 && (
                      <p className="small">
                        {kinds
                          .map(([kind, many]) => t(`settlement:waits.${kind}`, { count: many }))
                          .join(' · ')}
                      </p>
                    )}
                  </div>
                  {count !== undefined &&
                    (count > 0 ? (
                      <Badge>{t('money:hub.waiting', { count })}</Badge>
                    ) : (
                      <Badge tone="plain">{t('money:hub.nothing')}</Badge>
                    ))}
                </div>
              )
            })}
          </Card>
        </section>
      ))}
    </>
  )
}
