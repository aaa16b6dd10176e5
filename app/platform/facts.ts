import type { Call } from './call.ts'

/**
 * Facts that a lower feature states and higher ones may hear, name → shape. Each feature adds its own:
 * `declare module '#app/platform/facts.ts' { interface Facts { 'payment.paid': { paymentId: string } } }`.
 */
export interface Facts {
  /** Stated once when the process is up; keeps the registry non-empty. */
  'market.started': { mode: 'demo' | 'live' }
}

export type FactName = keyof Facts & string
export type FactOf<N extends FactName> = Facts[N]
export type Subscriber<N extends FactName> = (call: Call, fact: FactOf<N>) => Promise<void>

/** Who hears what, in the order in which they run. `wiring` fills it once. */
export type Subscriptions = { readonly [N in FactName]?: readonly Subscriber<N>[] }

/** Runs every subscriber of `name` in order, in the caller's transaction. */
export async function deliver<N extends FactName>(
  subscriptions: Subscriptions,
  call: Call,
  name: N,
  fact: FactOf<N>,
): Promise<void> {
  const hearers: readonly Subscriber<N>[] = subscriptions[name] ?? []
  for (const hear of hearers) await hear(call, fact)
}

/** Joins the tables of several features: who hears the same fact hears it in the order of the list. */
export function joinSubscriptions(tables: readonly Subscriptions[]): Subscriptions {
  const joined: Record<string, readonly unknown[]> = {}
  for (const table of tables) {
    for (const [name, hearers] of Object.entries(table)) joined[name] = [...(joined[name] ?? []), ...hearers]
  }
  return joined as Subscriptions
}
