import { showPhone } from '#app/features/identity/index.ts'
import { hasWords } from '#app/i18n/i18n.ts'
import { useKeyWords, useLocale, useT } from '#app/i18n/locale-context.tsx'
import { formatMoment } from '#app/kernel/clock.ts'
import { Card } from '#app/ui/Card.tsx'
import { Facts } from '#app/ui/Facts.tsx'
import { Timeline } from '#app/ui/Timeline.tsx'
import { sellerKindKey } from '../../labels.ts'
import type { SellerForOperator } from '../../types.ts'

interface SellerFileProps {
  seller: SellerForOperator
  /** Name of the bank of its account, where we know it. */
  bankName: string | null
}

/** All that is known of a seller, with what is missing said: an operator decides by it. */
export function SellerFile({ seller, bankName }: SellerFileProps) {
  const t = useT()
  const { bank, staff, provenance } = seller
  const fact = (name: string, value: string | number | null | undefined | false) => ({
    name,
    value: value || <span className="muted">{t('operator:seller.missing')}</span>,
  })
  return (
    <Card>
      <h2>{t('operator:seller.facts')}</h2>
      {provenance !== 'registered' && <p className="hint">{t(`operator:seller.provenance.${provenance}`)}</p>}
      <Facts
        facts={[
          fact(t('operator:seller.kind'), t(sellerKindKey(seller.kind))),
          fact(t('operator:seller.address'), seller.address),
          fact(t('operator:seller.phone'), seller.phone && showPhone(seller.phone)),
          fact(t('operator:seller.representative'), seller.representative),
          fact(t('operator:seller.tax'), seller.taxCode),
          fact(t('operator:seller.registration'), seller.registration),
          fact(
            t('operator:seller.bank'),
            bank && [bankName ?? bank.bin, bank.account, bank.holder].join(' · '),
          ),
          fact(t('operator:seller.founded'), seller.foundedYear),
          fact(t('operator:seller.households'), seller.memberHouseholds),
          fact(t('operator:seller.staff'), staff.map(({ name }) => name).join(', ')),
          fact(t('operator:seller.submitted'), seller.submittedAt && formatMoment(seller.submittedAt)),
          fact(t('operator:seller.verified'), seller.verifiedAt && formatMoment(seller.verifiedAt)),
          { name: t('operator:seller.products'), value: seller.products },
        ]}
      />
      <p className="small muted">{t('operator:seller.audit')}</p>
    </Card>
  )
}

/** What happened to a seller, the newest first: who did it, and why. */
export function SellerHistory({ events }: Pick<SellerForOperator, 'events'>) {
  const t = useT()
  const locale = useLocale()
  const words = useKeyWords()
  if (events.length === 0) return null
  return (
    <Card>
      <h2>{t('operator:seller.history')}</h2>
      <Timeline
        days={events.map(({ at, kind, by, reason }, place) => {
          const key = `sellers:event.${kind}`
          return {
            key: String(place),
            at: at.toISOString(),
            when: by ? `${formatMoment(at)} · ${t('operator:seller.by', { name: by })}` : formatMoment(at),
            title: hasWords(key, locale) ? words(key) : kind,
            detail: reason,
            state: kind === 'returned' || kind === 'suspended' ? 'bad' : 'done',
          }
        })}
      />
    </Card>
  )
}
