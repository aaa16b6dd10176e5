import { showPhone } from '#app/features/identity/index.ts'
import { useT } from '#app/i18n/locale-context.tsx'
import type { HouseholdPage } from '../read-account.server.ts'
import { AccountView } from './AccountView.tsx'

/** What a household reads of itself; `level` of its heading, where several stand on one page. */
export function HouseholdView({ household, level = 1 }: { household: HouseholdPage; level?: 1 | 2 }) {
  const t = useT()
  const { name, cooperative, account } = household
  const title = t('sharing:household.title', { name })
  return (
    <div className="stack">
      {level === 1 ? <h1>{title}</h1> : <h2>{title}</h2>}
      <p className="lead">{t('sharing:household.of', { cooperative: cooperative.name })}</p>
      <AccountView account={account} hrefs={null} />
      <p>
        {cooperative.phone
          ? t('sharing:household.ask', { phone: showPhone(cooperative.phone) })
          : t('sharing:household.ask_plain')}
      </p>
      <p className="small muted">{t('sharing:household.private')}</p>
    </div>
  )
}
