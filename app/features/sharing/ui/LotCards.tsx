import { usePath, useT } from '#app/i18n/locale-context.tsx'
import { Badge } from '#app/ui/Badge.tsx'
import type { SharingLotRow } from '../read-sharing-lots.server.ts'
import { useSharingWords } from './sharing-words.ts'

/** What of a lot's money waits to be shared, in words and with the colour of a badge. */
export function OpenBadge({ open }: { open: bigint | null }) {
  const t = useT()
  const { dong } = useSharingWords()
  if (open === null) return <Badge tone="bad">{t('sharing:lots.no_rule')}</Badge>
  if (open === 0n) return <Badge tone="plain">{t('sharing:lots.nothing_open')}</Badge>
  return open > 0n ? (
    <Badge tone="warn">{t('sharing:lots.open', { amount: dong(open) })}</Badge>
  ) : (
    <Badge tone="info">{t('sharing:lots.open_back', { amount: dong(-open) })}</Badge>
  )
}

/** Lots with what they earned and what of it waits to be shared. */
export function LotCards({ lots }: { lots: readonly SharingLotRow[] }) {
  const t = useT()
  const path = usePath()
  const words = useSharingWords()
  return (
    <ul className="card rows">
      {lots.map(({ lotId, lotCode, makersNumber, productName, net, open, households }) => (
        <li key={lotId}>
          <a className="block py-2 no-underline" href={path(`/ban-hang/ho-thanh-vien/lo/${lotCode}`)}>
            <strong>{words.text(productName)}</strong>
            <span className="small muted block">
              {t('sharing:lots.number', { number: makersNumber })}
              {households > 0 && ` · ${t('sharing:lots.households', { count: households })}`}
            </span>
            <span className="row wraps">
              <span className="num">{t('sharing:lots.net', { amount: words.dong(net) })}</span>
              <OpenBadge open={open} />
            </span>
          </a>
        </li>
      ))}
    </ul>
  )
}
