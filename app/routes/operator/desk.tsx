import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useGoodsWords } from '#app/features/catalogue/ui/goods-words.ts'
import { recentDeeds } from '#app/features/identity/index.server.ts'
import { DeedTable } from '#app/features/identity/ui/operator/DeedTable.tsx'
import { wordsFor } from '#app/i18n/i18n.ts'
import { usePath, useT } from '#app/i18n/locale-context.tsx'
import { pageTitle } from '#app/i18n/page-title.ts'
import { callOf } from '#app/platform/http/context.server.ts'
import { EmptyState } from '#app/ui/EmptyState.tsx'
import { SectionHead } from '#app/ui/SectionHead.tsx'
import { Tile } from '#app/ui/Tile.tsx'
import { Tiles } from '#app/ui/Tiles.tsx'
import { readDesk } from '#app/features/monitoring/index.server.ts'
import { WaitingTable } from '#app/features/monitoring/ui/WaitingTable.tsx'

export const handle = { access: 'operator' }

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader({ context }: LoaderFunctionArgs) {
  const call = callOf(context)
  const [desk, deeds] = await Promise.all([readDesk(call), recentDeeds(call)])
  return { title: pageTitle(call.locale, wordsFor(call.locale)('operator:desk.title')), ...desk, deeds }
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
        {tile(counts.runs, t('operator:desk.runs'), '/dieu-hanh/chi-tra')}
        {tile(counts.lost, t('operator:desk.lost'), '/dieu-hanh/chi-tra')}
        {tile(counts.cash, t('operator:desk.cash'), '/dieu-hanh/thu-ho')}
        {tile(counts.differences, t('operator:desk.differences'), '/dieu-hanh/doi-soat')}
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
        <WaitingTable waiting={waiting} />
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
