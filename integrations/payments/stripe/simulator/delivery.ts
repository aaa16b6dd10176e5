import { signStripe } from '../signature.ts'
import type { Fault } from './faults.ts'

export interface Sending {
  type: string
  /** 0 when the market could not be reached. */
  status: number
  at: Date
}

export interface PostmanOptions {
  /** Where the market takes Stripe's notices. */
  url: string
  webhookSecret: string
  now: () => Date
  /** Milliseconds before each further sending of what the market did not take. */
  pauses: readonly number[]
  lateMillis: number
}

export interface Postman {
  /** The last sendings, newest first. */
  readonly sendings: readonly Sending[]
  /** Sends in the background, signed anew each time, until any 2xx comes or the pauses are used up. */
  post(event: { type: string }, fault?: Fault): void
  /** Settles when nothing is under way any more. */
  settled(): Promise<void>
  close(): Promise<void>
}

const remembered = 100

export function openPostman({ url, webhookSecret, now, pauses, lateMillis }: PostmanOptions): Postman {
  const closing = new AbortController()
  const underWay = new Set<Promise<void>>()
  let sendings: Sending[] = []

  async function deliver(event: { type: string }, secret: string, wait: number): Promise<void> {
    for (const pause of [wait, ...pauses]) {
      if (pause > 0) await rest(pause, closing.signal)
      if (closing.signal.aborted) return
      const status = await send(JSON.stringify(event, null, 2), secret)
      sendings = [{ type: event.type, status, at: now() }, ...sendings].slice(0, remembered)
      if (status >= 200 && status < 300) return
    }
  }

  async function send(body: string, secret: string): Promise<number> {
    try {
      const response = await fetch(url, {
        method: 'POST',
        headers: {
          'content-type': 'application/json; charset=utf-8',
          'stripe-signature': signStripe(body, now(), secret),
        },
        body,
        redirect: 'manual',
        signal: AbortSignal.any([closing.signal, AbortSignal.timeout(10_000)]),
      })
      await response.body?.cancel()
      return response.status
    } catch (error) {
      // fetch rejects only when nobody answered: a fact about the market, to be shown and tried again.
      if (error instanceof Error) return 0
      throw error
    }
  }

  function track(work: Promise<void>): void {
    underWay.add(work)
    void work.finally(() => underWay.delete(work))
  }

  return {
    get sendings() {
      return sendings
    },
    post(event, fault = 'none') {
      if (fault === 'silent') return
      const secret = fault === 'forged' ? `${webhookSecret}guessed` : webhookSecret
      const copies = fault === 'twice' ? 2 : 1
      for (let copy = 0; copy < copies; copy += 1) {
        track(deliver(event, secret, fault === 'late' ? lateMillis : 0))
      }
    },
    async settled() {
      while (underWay.size > 0) await Promise.all(underWay)
    },
    async close() {
      closing.abort()
      await Promise.all(underWay)
    },
  }
}

/** Ends early when `signal` says so. */
export async function rest(milliseconds: number, signal: AbortSignal): Promise<void> {
  if (signal.aborted) return
  await new Promise<void>((resolve) => {
    const done = () => {
      clearTimeout(timer)
      signal.removeEventListener('abort', done)
      resolve()
    }
    const timer = setTimeout(done, milliseconds)
    signal.addEventListener('abort', done)
  })
}
