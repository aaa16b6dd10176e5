import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { searchProducts } from '#app/features/catalogue/index.server.ts'
import { GoodsGrid } from '#app/features/catalogue/ui/GoodsGrid.tsx'
import { certificatesOfSeller } from '#app/features/ocop/index.server.ts'
import { readSellerPage } from '#app/features/sellers/index.server.ts'
import { MakerContact } from '#app/features/sellers/ui/MakerContact.tsx'
import { MakerPapers } from '#app/features/catalogue/ui/MakerPapers.tsx'
import { MakerTop } from '#app/features/sellers/ui/MakerTop.tsx'
import { wordsFor } from '#app/i18n/i18n.ts'
import { usePath, usePick, useT } from '#app/i18n/locale-context.tsx'
import { callOf } from '#app/platform/http/context.server.ts'
import { orNotFound } from '#app/platform/http/refuse.server.ts'
import { headOf, metaOf } from '#app/routes/page-head.ts'
import { pageNumberOf, slugOf } from '#app/routes/slug-of.server.ts'
import { ButtonLink } from '#app/ui/ButtonLink.tsx'
import { EmptyState } from '#app/ui/EmptyState.tsx'
import { Message } from '#app/ui/Message.tsx'
import { ListPages } from '#app/ui/ListPages.tsx'

export const handle = { access: 'anyone' }

export const meta: MetaFunction<typeof loader> = ({ data }) => metaOf(data?.head)

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const call = callOf(context)
  const maker = orNotFound(await readSellerPage(call, slugOf(params)))
  const page = pageNumberOf(new URL(request.url).searchParams.get('trang'))
  const [goods, certificates] = await Promise.all([
    searchProducts(call, { sellerId: maker.id, page }),
    certificatesOfSeller(call, maker.id),
  ])
  const head = headOf(call, {
    page: maker.name,
    description: wordsFor(call.locale)('maker:description', { name: maker.name, place: maker.place ?? '' }),
    path: `/nha-san-xuat/${maker.slug}`,
    image: maker.portraitPhoto?.src,
  })
  return { maker, goods, certificates, head }
}

export default function Maker() {
  const t = useT()
  const path = usePath()
  const pick = usePick()
  const { maker, goods, certificates } = useLoaderData<typeof loader>()
  const story = pick(maker.story.vi, maker.story.en)
  const own = path(`/nha-san-xuat/${maker.slug}`)
  return (
    <div className="stack loose">
      <MakerTop maker={maker} products={goods.total} />
      {maker.provenance === 'press' && <Message tone="info">{t('maker:from_press')}</Message>}
      {story && (
        <section className="prose">
          <h2>{t('maker:story')}</h2>
          {story.split(/\n+/).map((paragraph) => (
            <p key={paragraph}>{paragraph}</p>
          ))}
        </section>
      )}
      <section className="stack">
        <h2>{t('maker:sells')}</h2>
        {goods.items.length > 0 ? (
          <GoodsGrid goods={goods.items} />
        ) : (
          <EmptyState
            picture="rattan"
            title={t('maker:nothing')}
            action={<ButtonLink href={path('/nha-san-xuat')}>{t('maker:others')}</ButtonLink>}
          />
        )}
        <ListPages
          page={goods.page}
          pages={goods.pages}
          hrefOf={(page) => (page === 1 ? own : `${own}?trang=${page}`)}
        />
      </section>
      <div className="two even">
        {certificates.length > 0 && (
          <section className="stack">
            <h2>{t('maker:papers')}</h2>
            <MakerPapers certificates={certificates} />
          </section>
        )}
        <section className="stack">
          <h2>{t('maker:contact')}</h2>
          <div className="card">
            <MakerContact maker={maker} />
          </div>
        </section>
      </div>
    </div>
  )
}
