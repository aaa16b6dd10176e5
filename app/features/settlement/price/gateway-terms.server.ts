import { vnDay, type Day } from '#app/kernel/clock.ts'
import { newId } from '#app/kernel/ids.ts'
import { ok, type Result } from '#app/kernel/result.ts'
import { userIdOf } from '#app/platform/actor.ts'
import { audit } from '#app/platform/audit/audit.server.ts'
import type { Call } from '#app/platform/call.ts'
import { GATEWAY_COSTS_AS_OF, gatewayCosts, type GatewayCost } from './gateway-costs.ts'

/** What a gateway is thought to keep, since when, and who says so. */
export interface GatewayTerms extends GatewayCost {
  readonly asOf: Day
  /** Of the contract or price list; empty: the program's own assumption. */
  readonly source: string
}

/** For each way to pay what holds now: the operator's newest word, else what the program assumes. */
export async function readGatewayTerms(call: Call): Promise<GatewayTerms[]> {
  const rows = await call.db.gatewayPrice.findMany({ orderBy: [{ setAt: 'desc' }, { id: 'desc' }] })
  return gatewayCosts.map((assumed) => {
    const said = rows.find(({ method }) => method === assumed.method)
    if (!said) return { ...assumed, asOf: GATEWAY_COSTS_AS_OF, source: '' }
    const { percentBp, fixed, source, setAt } = said
    return { ...assumed, percentBp, fixed, source, asOf: vnDay(setAt) }
  })
}

export type SetGatewayTermsInput = Pick<GatewayTerms, 'method' | 'percentBp' | 'fixed' | 'source'>

/** Says anew what a gateway keeps. Only calculators follow: the books take what it really kept. */
export async function setGatewayTerms(call: Call, input: SetGatewayTermsInput): Promise<Result<undefined>> {
  return call.inTransaction(async (call) => {
    const id = newId()
    await call.db.gatewayPrice.create({
      data: { id, ...input, setById: userIdOf(call.actor), setAt: call.clock.now() },
    })
    await audit(call, {
      ...{ action: 'settlement.gateway-price', subjectType: 'GatewayPrice', subjectId: id },
      details: { ...input, fixed: input.fixed.toString() },
    })
    return ok()
  })
}
