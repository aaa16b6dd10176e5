import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { listProductsInReview } from '#app/features/catalogue/index.server.ts'
import { useGoodsWords } from '#app/features/catalogue/ui/goods-words.ts'
import { recentDeeds } from '#app/features/identity/index.server.ts'
import { DeedTable } from '#app/features/identity/ui/operator/DeedTable.tsx'
import { moneyWaiting } from '#app/features/payments/index.server.ts'
import { listSellers } from '#app/features/sellers/index.server.ts'
import { wordsFor } from '#app/i18n/i18n.ts'
import { usePath, useT } from '#app/i18n/locale-context.tsx'
import { pageTitle } from '#app/i18n/page-title.ts'
import { formatMoment } from '#app/kernel/clock.ts'
import { callOf } from '#app/platform/http/context.server.ts'
import { Card } from '#app/ui/Card.tsx'
import { EmptyState } from '#app/ui/EmptyState.tsx'
import { SectionHead } from '#app/ui/SectionHead.tsx'
import { Table } from '#app/ui/Table.tsx'
import { Tile } from '#app/ui/Tile.tsx'
import { Tiles } from '#app/ui/Tiles.tsx'

export const handle = { access: 'operator' }

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

const SHOWN = 12

interface Waiting {
  readonly key: string
  readonly kind: 'seller' | 'product' | 'transfer' | 'refund' | 'dispute'
  readonly href: string
  /** A name, or money. */
  readonly what: string | bigint
  readonly since: Date
}

export async function loader({ context }: LoaderFunctionArgs) {
  const call = callOf(context)
  const [sellers, products, money, deeds] = await Promise.all([
    listSellers(call, { status: 'submitted' }),
    listProductsInReview(call, {}),
    moneyWaiting(call),
    recentDeeds(call),
  ])
  const waiting: Waiting[] = [
    ...sellers.items.map(({ id, name, submittedAt }) => ({
      ...{ key: id, kind: 'seller' as const, href: `/dieu-hanh/chu-the/${id}`, what: name },
      since: submittedAt ?? new Date(0),
    })),
    ...products.items.map(({ id, name, submittedAt, updatedAt }) => ({
      ...{ key: id, kind: 'product' as const, href: `/dieu-hanh/san-pham/${id}`, what: name.vi },
      since: submittedAt ?? updatedAt,
    })),
    ...money.oldestTransfers.map(({ id, amount, at }) => ({
      ...{ key: id, kind: 'transfer' as const, href: `/dieu-hanh/chuyen-khoan#t-${id}`, what: amount },
      since: at,
    })),
    ...money.oldestRefunds.map(({ id, amount, requestedAt }) => ({
      ...{ key: id, kind: 'refund' as const, href: `/dieu-hanh/hoan-tien#r-${id}`, what: amount },
      since: requestedAt,
    })),
    ...money.oldestDisputes.map(({ id, amount, openedAt }) => ({
      ...{ key: id, kind: 'dispute' as const, href: `/dieu-hanh/khieu-nai-the/${id}`, what: amount },
      since: openedAt,
    })),
  ]
  return {
    title: pageTitle(call.locale, wordsFor(call.locale)('operator:desk.title')),
    counts: { sellers: sellers.total, products: products.total, ...money },
    waiting: waiting.toSorted((a, b) => a.since.getTime() - b.since.getTime()).slice(0, SHOWN),
    deeds,
  }
}

export default function Desk() {
  const t = useT()
  const path = usePath()
  const words = useGoodsWords()
  const { counts, waiting, deeds } = useLoaderData<typeof loader>()
  const tile = (count: number, label: string, href: string) => (
    <Tile figure={words.number(count)} label={label} href={path(href)} tone={count > 0 ? 'hot' : undefined} />
  )
  return (
    <>
      <h1>{t('operator:desk.title')}</h1>
      <Tiles>
        {tile(counts.sellers, t('operator:desk.sellers'), '/dieu-hanh/chu-the')}
        {tile(counts.products, t('operator:desk.products'), '/dieu-hanh/san-pham')}
        {tile(counts.transfers, t('operator:desk.transfers'), '/dieu-hanh/chuyen-khoan')}
        {tile(counts.refunds, t('operator:desk.refunds'), '/dieu-hanh/hoan-tien')}
      </Tiles>
      {counts.forgedNotices + counts.stuckNotices > 0 && (
        <p className="small">
          <a className="inline-block py-2" href={path('/dieu-hanh/chuyen-khoan#thong-bao')}>
            {t('operator:desk.notices', { forged: counts.forgedNotices, stuck: counts.stuckNotices })}
          </a>
        </p>
      )}
      {waiting.length === 0 ? (
        <EmptyState picture="flower-tea" title={t('operator:desk.empty')}>
          {t('operator:desk.empty_words')}
        </EmptyState>
      ) : (
        <Card>
          <Table
            caption={t('operator:desk.waiting')}
            rows={waiting}
            rowKey={({ key }) => key}
            columns={[
              {
                key: 'what',
                head: t('operator:desk.what'),
                cell: ({ href, what }) => (
                  <a href={path(href)}>{typeof what === 'bigint' ? words.dong(what) : what}</a>
                ),
              },
              { key: 'kind', head: t('operator:desk.kind'), cell: ({ kind }) => t(`operator:kind.${kind}`) },
              { key: 'since', head: t('operator:desk.since'), cell: ({ since }) => formatMoment(since) },
            ]}
          />
        </Card>
      )}
      <SectionHead title={t('operator:desk.deeds')} />
      {deeds.length === 0 ? (
        <p className="muted">{t('operator:desk.no_deeds')}</p>
      ) : (
        <DeedTable deeds={deeds} />
      )}
    </>
  )
}
