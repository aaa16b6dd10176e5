import type { ReactNode } from 'react'
import { showPhone } from '#app/features/identity/index.ts'
import { paperName } from '#app/features/ocop/index.ts'
import { useT } from '#app/i18n/locale-context.tsx'
import { formatDay } from '#app/kernel/clock.ts'
import { Facts, type Fact } from '#app/ui/Facts.tsx'
import type { ProductPage, SellerShown, VariantShown } from '../types.ts'
import { useGoodsWords } from './goods-words.ts'

/**
 * What the label says and what Law 19/2023 (art. 37–38) wants seen before a purchase: name, origin, quantity,
 * ingredients, storage, declaration, papers. Expiry stands with the lot.
 */
export function ProductFacts({ product, chosen }: { product: ProductPage; chosen: VariantShown }) {
  const t = useT()
  const words = useGoodsWords()
  const { madeIn, ingredients, storage, selfDeclaration, shelfLifeDays, ocopSet, papers, seller } = product
  return (
    <Facts
      facts={known([
        [t('product:fact.origin'), madeIn.place ?? seller.address],
        [t('product:fact.net'), words.pack(chosen.net)],
        [t('product:fact.ingredients'), words.text(ingredients)],
        [t('product:fact.storage'), words.text(storage)],
        [t('product:fact.shelf_life'), shelfLifeDays && t('product:fact.days', { count: shelfLifeDays })],
        [t('product:fact.self_declaration'), selfDeclaration],
        [t('product:fact.ocop_set'), ocopSet && words.text(ocopSet.name)],
        ...papers.map((one) => [t('product:fact.paper'), <PaperWords key={one.id} paper={one} />] as const),
      ])}
    />
  )
}

/** What the paper is; below, in small, its number, who gave it and until when. */
function PaperWords({ paper }: { paper: ProductPage['papers'][number] }) {
  const t = useT()
  const { scheme, number, body, expiresOn, illustrative } = paper
  return (
    <>
      {paperName(t, scheme)}
      {illustrative && ` (${t('product:certificate.illustrative')})`}
      <br />
      <span className="small muted">
        {[
          t('product:paper_number', { number }),
          body,
          expiresOn && t('product:certificate.until', { day: formatDay(expiresOn) }),
        ]
          .filter(Boolean)
          .join(' · ')}
      </span>
    </>
  )
}

/** Who sells, as the law asks it: name, address, phone, registration. */
export function SellerFacts({ seller }: { seller: SellerShown }) {
  const t = useT()
  const { name, address, phone, taxCode, registration, representative } = seller
  return (
    <Facts
      facts={known([
        [t('product:seller.name'), name],
        [t('product:seller.address'), address],
        [t('product:seller.phone'), phone && showPhone(phone)],
        [t('product:seller.tax'), taxCode],
        [t('product:seller.registration'), registration],
        [t('product:seller.representative'), representative],
      ])}
    />
  )
}

/** Only what is known: an empty line says nothing, and says it badly. */
const known = (facts: readonly (readonly [string, ReactNode])[]): Fact[] =>
  facts.flatMap(([name, value]) => (value ? [{ name, value }] : []))
