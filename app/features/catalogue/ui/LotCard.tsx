import type { ReactNode } from 'react'
import { usePath, useT } from '#app/i18n/locale-context.tsx'
import { formatDay } from '#app/kernel/clock.ts'
import { formatLotCode } from '#app/kernel/codes.ts'
import { Card } from '#app/ui/Card.tsx'
import { Facts } from '#app/ui/Facts.tsx'

interface LotCardProps {
  lot: { code: string; madeOn: string; expiresOn: string | null; madeAt: string }
  /** The beginning of its story, where it has one. */
  children?: ReactNode
}

/** The lot that the next shopper gets: when it was made, until when it is good, where its story is. */
export function LotCard({ lot, children }: LotCardProps) {
  const t = useT()
  const path = usePath()
  const made = [formatDay(lot.madeOn), lot.madeAt].filter(Boolean).join(', ')
  return (
    <Card>
      <h2 className="text-lg!">{t('product:lot.title')}</h2>
      <Facts
        facts={[
          { name: t('product:lot.code'), value: formatLotCode(lot.code) },
          { name: t('product:lot.made'), value: made },
          {
            name: t('product:lot.expires'),
            value: lot.expiresOn ? formatDay(lot.expiresOn) : t('product:lot.no_expiry'),
          },
        ]}
      />
      {children}
      <p>
        <a className="inline-block py-2" href={path(`/t/${lot.code}`)}>
          {t('product:lot.story')}
        </a>
      </p>
    </Card>
  )
}
