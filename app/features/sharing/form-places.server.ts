import { bankOption } from '#app/features/payments/index.ts'
import type { Call } from '#app/platform/call.ts'
import { cooperativeOf } from './sharing.access.server.ts'

/** A way to answer a question of a form. */
export interface FormChoice {
  readonly value: string
  readonly label: string
}

export interface FormPlaces {
  /** Where the cooperative sits; most of its households live there. */
  readonly communeCode: string | null
  /** The communes of its province. */
  readonly communes: readonly FormChoice[]
  readonly banks: readonly FormChoice[]
}

/** What the form of a household offers. */
export async function formPlaces(call: Call): Promise<FormPlaces> {
  const { geography, payments } = call.ports
  const seller = await call.db.seller.findUnique({
    where: { id: cooperativeOf(call.actor) ?? '' },
    select: { communeCode: true },
  })
  const commune = seller?.communeCode ? geography.commune(seller.communeCode) : undefined
  return {
    communeCode: commune?.code ?? null,
    communes: (commune ? geography.communesOf(commune.provinceCode) : []).map(({ code }) => ({
      value: code,
      label: geography.communeLabel(code),
    })),
    banks: payments.banks.map(bankOption),
  }
}
