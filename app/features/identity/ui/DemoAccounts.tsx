import { useLocale, useT } from '#app/i18n/locale-context.tsx'
import type { DemoAccount } from '../demo-account.ts'
import { showPhone } from '../phone.ts'

/** The accounts of the trial version, each a link that fills in its phone number. */
export function DemoAccounts({ accounts }: { accounts: readonly DemoAccount[] }) {
  const t = useT()
  const locale = useLocale()
  return (
    <section className="card stack">
      <h2>{t('identity:demo.title')}</h2>
      <p className="muted small">{t('identity:demo.lead')}</p>
      <ul className="stack">
        {accounts.map(({ phone, password, what }) => (
          <li key={phone}>
            <a href={`?phone=${encodeURIComponent(phone)}`}>{showPhone(phone)}</a> · <code>{password}</code>
            <br />
            <span className="small muted">{what[locale]}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
