import { showPhone } from '#app/features/identity/index.ts'
import { useT } from '#app/i18n/locale-context.tsx'
import type { HouseholdPage } from '../read-account.server.ts'
import { AccountView } from './AccountView.tsx'

/** What a household reads of itself; `level` of its heading. */
export function HouseholdView({
  household,
  own,
  papers,
  level = 1,
}: {
  household: HouseholdPage
  /** The address of the page that this stands on. */
  own: string
  /** Where its receipts and vouchers lie. */
  papers: string
  level?: 1 | 2
}) {
  const t = useT()
  const { name, cooperative, account } = household
  const title = t('sharing:household.title', { name })
  return (
    <div className="stack">
      {level === 1 ? <h1>{title}</h1> : <h2>{title}</h2>}
      <p className="lead">{t('sharing:household.of', { cooperative: cooperative.name })}</p>
      <AccountView
        account={account}
        own={own}
        hrefs={{
          delivery: (id) => `${papers}/phieu-nhan/${id}`,
          voucher: (id) => `${papers}/phieu-chi/${id}`,
        }}
      />
      <p>
        {cooperative.phone
          ? t('sharing:household.ask', { phone: showPhone(cooperative.phone).replaceAll(' ', '\u00a0') })
          : t('sharing:household.ask_plain')}
      </p>
      <p className="small muted">{t('sharing:household.private')}</p>
    </div>
  )
}
