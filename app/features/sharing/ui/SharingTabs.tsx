import { usePath, useT } from '#app/i18n/locale-context.tsx'
import { Chip } from '#app/ui/Chip.tsx'
import { Chips } from '#app/ui/Chips.tsx'

const places = [
  ['members', '/ban-hang/ho-thanh-vien'],
  ['deliveries', '/ban-hang/ho-thanh-vien/hang-giao'],
  ['lots', '/ban-hang/ho-thanh-vien/lo'],
  ['runs', '/ban-hang/ho-thanh-vien/chia-tien'],
  ['vouchers', '/ban-hang/ho-thanh-vien/phieu-chi'],
  ['rules', '/ban-hang/ho-thanh-vien/cach-chia'],
] as const

/** The rooms of the work with households: six, so that they wrap on a phone and none lies out of sight. */
export function SharingTabs({ current }: { current: (typeof places)[number][0] }) {
  const t = useT()
  const path = usePath()
  return (
    <Chips label={t('sharing:nav.label')}>
      {places.map(([name, at]) => (
        <Chip key={name} href={path(at)} current={name === current ? 'page' : undefined}>
          {t(`sharing:nav.${name}`)}
        </Chip>
      ))}
    </Chips>
  )
}
