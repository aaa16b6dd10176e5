import type { Auth } from './auth.server.ts'
import type { DemoAccount } from './demo-account.ts'

export interface IdentityPort {
  readonly auth: Auth
  /** Shown on the sign-in page; empty in live mode. */
  readonly demoAccounts: readonly DemoAccount[]
}

declare module '#app/platform/call.ts' {
  interface Ports {
    identity: IdentityPort
  }
}
