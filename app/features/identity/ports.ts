import type { Auth } from './auth.server.ts'

export interface IdentityPort {
  readonly auth: Auth
}

declare module '#app/platform/call.ts' {
  interface Ports {
    identity: IdentityPort
  }
}
