import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { listProductsInReview } from '#app/features/catalogue/index.server.ts'
import { useGoodsWords } from '#app/features/catalogue/ui/goods-words.ts'
import { wordsFor } from '#app/i18n/i18n.ts'
import { usePath, useT } from '#app/i18n/locale-context.tsx'
import { pageTitle } from '#app/i18n/page-title.ts'
import { formatMoment } from '#app/kernel/clock.ts'
import { callOf } from '#app/platform/http/context.server.ts'
import { ListPages } from '#app/ui/ListPages.tsx'
import { pageNumberOf } from '#app/routes/slug-of.server.ts'
import { ButtonLink } from '#app/ui/ButtonLink.tsx'
import { Card } from '#app/ui/Card.tsx'
import { EmptyState } from '#app/ui/EmptyState.tsx'
import { Table } from '#app/ui/Table.tsx'

export const handle = { access: 'operator' }

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader({ request, context }: LoaderFunctionArgs) {
  const call = callOf(context)
  const page = pageNumberOf(new URL(request.url).searchParams.get('trang'))
  const title = pageTitle(call.locale, wordsFor(call.locale)('operator:products.title'))
  return { title, list: await listProductsInReview(call, { page }) }
}

export default function Products() {
  const t = useT()
  const path = usePath()
  const words = useGoodsWords()
  const { list } = useLoaderData<typeof loader>()
  return (
    <>
      <h1>{t('operator:products.title')}</h1>
      {list.items.length === 0 ? (
        <EmptyState
          picture="honey"
          title={t('operator:products.empty')}
          action={
            <ButtonLink kind="quiet" href={path('/dieu-hanh')}>
              {t('operator:products.to_desk')}
            </ButtonLink>
          }
        >
          {t('operator:products.empty_words')}
        </EmptyState>
      ) : (
        <Card>
          <Table
            caption={t('operator:products.caption', { count: list.total })}
            rows={list.items}
            rowKey={({ id }) => id}
            columns={[
              {
                key: 'name',
                head: t('operator:products.name'),
                cell: ({ id, name }) => <a href={path(`/dieu-hanh/san-pham/${id}`)}>{words.text(name)}</a>,
              },
              {
                key: 'seller',
                head: t('operator:products.seller'),
                cell: ({ sellerId, sellerName }) => (
                  <a href={path(`/dieu-hanh/chu-the/${sellerId}`)}>{sellerName}</a>
                ),
              },
              {
                key: 'packs',
                head: t('operator:products.packs'),
                numeric: true,
                cell: ({ packs }) => packs,
              },
              {
                key: 'price',
                head: t('operator:products.price'),
                numeric: true,
                cell: ({ price }) => (price === null ? '–' : words.dong(price)),
              },
              {
                key: 'since',
                head: t('operator:products.since'),
                cell: ({ submittedAt }) => (submittedAt ? formatMoment(submittedAt) : '–'),
              },
            ]}
          />
        </Card>
      )}
      <ListPages
        page={list.page}
        pages={list.pages}
        hrefOf={(page) => path(page > 1 ? `/dieu-hanh/san-pham?trang=${page}` : '/dieu-hanh/san-pham')}
      />
    </>
  )
}
