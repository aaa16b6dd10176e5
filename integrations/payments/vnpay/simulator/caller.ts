import { setTimeout as pause } from 'node:timers/promises'
import { z } from 'zod'
import { parseJson } from '../../parse-json.ts'

/** What the market said to one sending; status 0 when it could not be reached. */
export interface Delivered {
  status: number
  body: string
  /** VNPay's question is answered with 00 or 02; on anything else it asks again. */
  taken: boolean
}

export interface IpnCall {
  /** With its signed query. */
  url: string
  /** Milliseconds before each further sending; their number is the number of retries. */
  pauses: readonly number[]
  signal: AbortSignal
  onAnswer: (delivered: Delivered) => void
}

const Answer = z.object({ RspCode: z.string(), Message: z.string() })

/** Calls the market's IPN address until it is satisfied or the pauses are used up. */
export async function callIpn({ url, pauses, signal, onAnswer }: IpnCall): Promise<void> {
  for (const wait of [0, ...pauses]) {
    await rest(wait, signal)
    if (signal.aborted) return
    const delivered = await call(url, signal)
    onAnswer(delivered)
    if (delivered.taken) return
  }
}

/** Ends early when the simulator is stopped. */
export async function rest(milliseconds: number, signal: AbortSignal): Promise<void> {
  if (milliseconds <= 0 || signal.aborted) return
  await pause(milliseconds, undefined, { signal }).catch((error: unknown) => {
    if (!signal.aborted) throw error
  })
}

async function call(url: string, stop: AbortSignal): Promise<Delivered> {
  try {
    const response = await fetch(url, {
      redirect: 'manual',
      signal: AbortSignal.any([stop, AbortSignal.timeout(10_000)]),
    })
    const body = (await response.text()).slice(0, 500)
    const json = parseJson(body)
    const answer = Answer.safeParse(json.ok ? json.value : null)
    const taken = response.status === 200 && answer.success && ['00', '02'].includes(answer.data.RspCode)
    return { status: response.status, body, taken }
  } catch (error) {
    // fetch rejects only when nobody answered: a fact about the market, to be shown and tried again.
    return { status: 0, body: error instanceof Error ? error.message : String(error), taken: false }
  }
}
