import type { Config } from '#app/platform/config/config.ts'

/** Prints where everything is and, in demo mode, who one can sign in as. */
export async function announce(config: Config, say: (line: string) => void): Promise<void> {
  say('')
  say(`Chợ Làng is open (${config.mode}): ${config.origin}`)
  say(`  Seller      ${config.origin}/ban-hang`)
  say(`  Department  ${config.origin}/so`)
  say(`  Operator    ${config.origin}/dieu-hanh`)
  if (config.simulators) {
    const { bank, vnpay, payos, stripe } = config.simulators
    say(`  Simulated: bank ${bank.url}, VNPay ${vnpay.url}, payOS ${payos.url}, Stripe ${stripe.url}`)
    const { demoAccounts } = await import('#app/features/identity/index.ts')
    say('')
    say('Demo accounts (phone, password):')
    for (const { phone, password, role, what } of demoAccounts) {
      say(`  ${phone}  ${password}  ${role}: ${what.en}`)
    }
  }
  say('')
  say('Ctrl-C stops everything.')
}
