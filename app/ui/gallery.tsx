import sample from './gallery/sample.json'
import { FormGallery } from './gallery/FormGallery.tsx'
import { ShopGallery } from './gallery/ShopGallery.tsx'
import { WorkGallery } from './gallery/WorkGallery.tsx'
import { illustrationUrl, ILLUSTRATION_KINDS, portraitUrl, PORTRAITS, tintClass } from './illustration.ts'
import { PageShell } from './PageShell.tsx'
import { SearchForm } from './SearchForm.tsx'
import type { IconName } from './Icon.tsx'

const places: IconName[] = ['home', 'bag', 'grid', 'book']

/** Every part of the design system on one page, with sample words: for the eye, and for the checks of the browser. */
export function Gallery() {
  return (
    <PageShell
      variant="shop"
      skip={sample.skip}
      demo={sample.demo}
      top={{
        brand: { href: '#', name: sample.brand },
        navLabel: sample.nav,
        search: <SearchForm action="#" words={sample.search} />,
        links: [
          { href: '#track', name: sample.track },
          { href: '#cart', name: sample.cart, count: 2 },
        ],
      }}
      bottom={{
        label: sample.title,
        items: sample.bottom.map((name, place) => ({
          href: `#place-${place}`,
          name,
          icon: places[place] ?? 'home',
          current: place === 0,
          count: place === 1 ? 5 : undefined,
        })),
      }}
    >
      <ShopGallery />
      <div className="two even">
        <div className="stack">
          <FormGallery />
        </div>
        <div className="stack">
          <WorkGallery />
        </div>
      </div>
      <ul className="grid grid-cols-4 gap-2 sm:grid-cols-8">
        {ILLUSTRATION_KINDS.map((kind) => (
          <li key={kind} className={`pic drawn ${tintClass(kind)}`}>
            <img src={illustrationUrl(kind)} width={120} height={120} alt={kind} loading="lazy" />
          </li>
        ))}
      </ul>
      <ul className="flex flex-wrap gap-2">
        {Array.from({ length: PORTRAITS }, (_, index) => (
          <li key={index}>
            <img className="face" src={portraitUrl(index + 1)} width={64} height={64} alt="" loading="lazy" />
          </li>
        ))}
      </ul>
    </PageShell>
  )
}
