import { usePath, useT } from '#app/i18n/locale-context.tsx'
import { Tabs } from '#app/ui/Tabs.tsx'

const places = [
  ['members', '/ban-hang/ho-thanh-vien'],
  ['deliveries', '/ban-hang/ho-thanh-vien/hang-giao'],
  ['lots', '/ban-hang/ho-thanh-vien/lo'],
  ['runs', '/ban-hang/ho-thanh-vien/chia-tien'],
  ['rules', '/ban-hang/ho-thanh-vien/cach-chia'],
] as const

/** The rooms of the work with households. */
export function SharingTabs({ current }: { current: (typeof places)[number][0] }) {
  const t = useT()
  const path = usePath()
  return (
    <Tabs
      label={t('sharing:nav.label')}
      items={places.map(([name, at]) => ({
        href: path(at),
        name: t(`sharing:nav.${name}`),
        current: name === current,
      }))}
    />
  )
}
