import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { homePage } from '#app/features/catalogue/index.server.ts'
import { CategoryChips } from '#app/features/catalogue/ui/CategoryChips.tsx'
import { useGoodsWords } from '#app/features/catalogue/ui/goods-words.ts'
import { GoodsGrid } from '#app/features/catalogue/ui/GoodsGrid.tsx'
import { PlaceCards } from '#app/features/catalogue/ui/PlaceCards.tsx'
import { searchAddress } from '#app/features/catalogue/ui/search-address.ts'
import type { SearchQuery } from '#app/features/catalogue/index.ts'
import { listMakers } from '#app/features/sellers/index.server.ts'
import { MakerCards } from '#app/features/sellers/ui/MakerCards.tsx'
import { wordsFor } from '#app/i18n/i18n.ts'
import { usePath, useT } from '#app/i18n/locale-context.tsx'
import { callOf } from '#app/platform/http/context.server.ts'
import { headOf, metaOf } from '#app/routes/page-head.ts'
import { Chip } from '#app/ui/Chip.tsx'
import { Chips } from '#app/ui/Chips.tsx'
import { EmptyState } from '#app/ui/EmptyState.tsx'
import { SectionHead } from '#app/ui/SectionHead.tsx'

export const handle = { access: 'anyone' }

export const meta: MetaFunction<typeof loader> = ({ data }) => metaOf(data?.head)

const MAKERS_SHOWN = 6

export async function loader({ context }: LoaderFunctionArgs) {
  const call = callOf(context)
  const t = wordsFor(call.locale)
  const [home, makers] = await Promise.all([homePage(call), listMakers(call, { size: MAKERS_SHOWN })])
  const head = headOf(call, { page: t('shop:home.page'), description: t('shop:home.description'), path: '/' })
  return { home, makers, head }
}

export default function Home() {
  const t = useT()
  const path = usePath()
  const words = useGoodsWords()
  const { home, makers } = useLoaderData<typeof loader>()
  const search = (query: SearchQuery) => searchAddress(path('/tim-kiem'), query)
  const { month, inSeason, starred, newest, places, categories, starCounts } = home
  const market = { products: words.number(home.products), sellers: words.number(home.sellers) }
  if (home.products === 0) {
    return (
      <EmptyState picture="gift-box" title={t('shop:home.empty.title')}>
        {t('shop:home.empty.words')}
      </EmptyState>
    )
  }
  return (
    <div className="stack loose">
      <section className="stack">
        <h1>{t('site:tagline')}</h1>
        <p className="muted lead">{t('shop:home.lead', market)}</p>
        <CategoryChips categories={categories} />
      </section>
      {inSeason.length > 0 && (
        <section className="stack">
          <SectionHead
            title={t('shop:home.in_season')}
            link={{ href: search({ seasonMonth: month }), name: t('shop:home.see_season') }}
          />
          <GoodsGrid few goods={inSeason} />
        </section>
      )}
      {starred.length > 0 && (
        <section className="stack">
          <h2>{t('shop:home.stars')}</h2>
          <p className="muted">{t('shop:home.stars_lead')}</p>
          <Chips label={t('shop:filter.stars')}>
            {starCounts.map(({ stars, count }) => (
              <Chip key={stars} href={search({ stars })}>
                <span className="stars" aria-hidden="true">
                  {'★'.repeat(stars)}
                </span>
                {t('shop:filter.star', { stars })} <span className="muted small">{words.number(count)}</span>
              </Chip>
            ))}
          </Chips>
          <GoodsGrid few goods={starred} />
        </section>
      )}
      <section className="stack">
        <SectionHead
          title={t('shop:home.makers')}
          link={{
            href: path('/nha-san-xuat'),
            name: t('shop:home.see_makers', { number: words.number(makers.total) }),
          }}
        />
        <MakerCards makers={makers.items} />
      </section>
      {places.length > 0 && (
        <section className="stack">
          <SectionHead
            title={t('shop:home.places')}
            link={{ href: `${path('/tim-kiem')}#filter-communeCode`, name: t('shop:home.see_places') }}
          />
          <PlaceCards places={places} />
        </section>
      )}
      {newest.length > 0 && (
        <section className="stack">
          <SectionHead
            title={t('shop:home.newest')}
            link={{
              href: search({ sort: 'newest' }),
              name: t('shop:home.see_all', { number: market.products }),
            }}
          />
          <GoodsGrid few goods={newest} />
        </section>
      )}
    </div>
  )
}
