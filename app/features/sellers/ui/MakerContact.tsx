import { showPhone } from '#app/features/identity/index.ts'
import { useT } from '#app/i18n/locale-context.tsx'
import { Facts, type Fact } from '#app/ui/Facts.tsx'
import type { SellerPage } from '../types.ts'

/** Who is responsible, as Law 19/2023 (art. 37) asks it to be shown; only what is known. */
export function MakerContact({ maker }: { maker: SellerPage }) {
  const t = useT()
  const facts: [string, string | null][] = [
    [t('product:seller.name'), maker.name],
    [t('product:seller.address'), maker.address],
    [t('product:seller.phone'), maker.phone && showPhone(maker.phone)],
    [t('product:seller.tax'), maker.taxCode],
    [t('product:seller.registration'), maker.registration],
    [t('product:seller.representative'), maker.representative],
  ]
  return <Facts facts={facts.flatMap(([name, value]): Fact[] => (value ? [{ name, value }] : []))} />
}
