import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { listMakers } from '#app/features/sellers/index.server.ts'
import { MakerCards } from '#app/features/sellers/ui/MakerCards.tsx'
import { wordsFor } from '#app/i18n/i18n.ts'
import { useLocale, usePath, useT } from '#app/i18n/locale-context.tsx'
import { formatWhole } from '#app/kernel/money.ts'
import { callOf } from '#app/platform/http/context.server.ts'
import { headOf, metaOf } from '#app/routes/page-head.ts'
import { pageNumberOf } from '#app/routes/slug-of.server.ts'
import { ButtonLink } from '#app/ui/ButtonLink.tsx'
import { EmptyState } from '#app/ui/EmptyState.tsx'
import { ListPages } from '#app/ui/ListPages.tsx'

export const handle = { access: 'anyone' }

export const meta: MetaFunction<typeof loader> = ({ data }) => metaOf(data?.head)

export async function loader({ request, context }: LoaderFunctionArgs) {
  const call = callOf(context)
  const t = wordsFor(call.locale)
  const page = pageNumberOf(new URL(request.url).searchParams.get('trang'))
  const makers = await listMakers(call, { page })
  const head = headOf(call, {
    page: t('maker:list.title'),
    description: t('maker:list.description'),
    path: '/nha-san-xuat',
  })
  return { makers, head }
}

export default function Makers() {
  const t = useT()
  const path = usePath()
  const locale = useLocale()
  const { makers } = useLoaderData<typeof loader>()
  return (
    <>
      <h1>{t('maker:list.title')}</h1>
      <p className="muted lead">
        {t('maker:list.lead', { number: formatWhole(BigInt(makers.total), locale) })}
      </p>
      {makers.items.length > 0 ? (
        <MakerCards makers={makers.items} />
      ) : (
        <EmptyState
          picture="bamboo"
          title={t('maker:list.empty')}
          action={<ButtonLink href={path('/nha-san-xuat')}>{t('maker:list.first_page')}</ButtonLink>}
        />
      )}
      <ListPages
        page={makers.page}
        pages={makers.pages}
        hrefOf={(page) => path(page === 1 ? '/nha-san-xuat' : `/nha-san-xuat?trang=${page}`)}
      />
    </>
  )
}
