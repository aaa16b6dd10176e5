import { faults } from './faults.ts'
import type { Fault } from './faults.ts'

export type Act =
  { kind: 'pay'; fault: Fault } | { kind: 'decline' } | { kind: 'mistake'; word: 'card' | 'form' }

/** Stripe's own test cards (docs.stripe.com/testing). */
export const goodCard = '4242 4242 4242 4242'
export const declinedCard = '4000 0000 0000 0002'

/** Reads what the payer pressed on the pay page. */
export function readAct(body: string): Act {
  const fields = new URLSearchParams(body)
  const act = fields.get('act')
  const fault = faults.find((known) => known === (fields.get('fault') ?? 'none'))
  if (fault === undefined) return { kind: 'mistake', word: 'form' }
  if (act === 'decline') return { kind: 'decline' }
  if (act !== 'pay') return { kind: 'mistake', word: 'form' }
  const card = (fields.get('card') ?? '').replace(/\D/g, '')
  if (card === goodCard.replaceAll(' ', '')) return { kind: 'pay', fault }
  return card === declinedCard.replaceAll(' ', '') ? { kind: 'decline' } : { kind: 'mistake', word: 'card' }
}
