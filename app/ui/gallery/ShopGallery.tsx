import { Breadcrumbs } from '../Breadcrumbs.tsx'
import { ButtonLink } from '../ButtonLink.tsx'
import { Card } from '../Card.tsx'
import { Chip } from '../Chip.tsx'
import { Chips } from '../Chips.tsx'
import { EmptyState } from '../EmptyState.tsx'
import { Face } from '../Face.tsx'
import { Facts } from '../Facts.tsx'
import { isIllustrationKind, placeUrl, portraitUrl } from '../illustration.ts'
import { MakerCard } from '../MakerCard.tsx'
import { MoreDetails } from '../MoreDetails.tsx'
import { Pagination } from '../Pagination.tsx'
import { Price } from '../Price.tsx'
import { ProductGrid } from '../ProductGrid.tsx'
import { SectionHead } from '../SectionHead.tsx'
import { Stars } from '../Stars.tsx'
import { Timeline } from '../Timeline.tsx'
import { Verdict, type VerdictKind } from '../Verdict.tsx'
import sample from './sample.json'

const products = sample.products.map((product, place) => ({
  href: `#product-${place}`,
  kind: isIllustrationKind(product.kind) ? product.kind : 'gift-box',
  name: product.name,
  maker: product.maker,
  place: product.place,
  stars: product.stars > 0 ? { count: product.stars, text: product.starText } : null,
  price: product.price,
  unitPrice: product.unit,
  badge: product.badge ? { text: product.badge, tone: 'warn' as const } : null,
}))

const verdicts: VerdictKind[] = ['good', 'warn', 'bad', 'unknown']

/** What buyers and people who scan a code see. */
export function ShopGallery() {
  const [home, group, item] = sample.crumbs
  const [emptyTitle, emptyText, emptyWay] = sample.empty
  const [moreTitle, moreText] = sample.more
  return (
    <>
      <Breadcrumbs
        label={sample.crumbs[0] ?? sample.nav}
        trail={[{ name: home ?? '', href: '#' }, { name: group ?? '', href: '#' }, { name: item ?? '' }]}
      />
      <h1>{sample.title}</h1>
      <p className="lead muted">{sample.lead}</p>
      <Chips label={sample.season}>
        {sample.chips.map((name, place) => (
          <Chip key={name} href="#" current={place === 1 ? 'page' : undefined}>
            {name}
          </Chip>
        ))}
      </Chips>
      <SectionHead title={sample.season} link={{ href: '#', name: sample.seeAll }} />
      <ProductGrid products={products} />
      <Pagination
        page={4}
        pages={9}
        hrefOf={(page) => `?trang=${page}`}
        words={{ ...sample.pages, page: (page) => `${sample.pages.label} ${page}` }}
      />
      <div className="makers">
        {[6, 1, 7].map((number) => (
          <MakerCard key={number} href="#" face={portraitUrl(number)} {...sample.maker} />
        ))}
      </div>
      <Price
        amount={sample.prices.now}
        unit={sample.prices.unit}
        before={{ amount: sample.prices.before, label: '' }}
        large
      />
      <Stars count={4} of={5} text="4,2 (18)" />
      {verdicts.map((kind) => (
        <Verdict key={kind} kind={kind} title={sample.verdicts[kind][0]}>
          {sample.verdicts[kind][1]}
        </Verdict>
      ))}
      <div className="row">
        <Face src={portraitUrl(13)} />
        <p>
          <b>{sample.maker.name}</b>
          <br />
          <span className="small muted">{sample.maker.about}</span>
        </p>
      </div>
      <p>{sample.story}</p>
      <img className="place" src={placeUrl(1)} width={320} height={150} alt="" />
      <Timeline
        days={sample.days.map(([when, title, detail], place) => ({
          key: String(place),
          when,
          title,
          detail,
          state: place === 2 ? 'ahead' : 'done',
        }))}
      />
      <Card>
        <Facts small facts={sample.facts.map(([name, value]) => ({ name, value }))} />
      </Card>
      <Card>
        <Facts
          sums
          facts={sample.sums.map(([name, value], place) => ({ name, value, total: place === 3 }))}
        />
      </Card>
      <Card>
        <MoreDetails title={moreTitle}>
          <p>{moreText}</p>
        </MoreDetails>
      </Card>
      <EmptyState picture="bamboo" title={emptyTitle} action={<ButtonLink href="#">{emptyWay}</ButtonLink>}>
        {emptyText}
      </EmptyState>
    </>
  )
}
