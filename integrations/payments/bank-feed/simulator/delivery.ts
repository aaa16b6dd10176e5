import { z } from 'zod'
import { parseJson } from '../../parse-json.ts'
import type { SignedNotice } from './notices.ts'

/** What the market said to one sending; status 0 when it could not be reached. */
export interface Answer {
  status: number
  body: string
  taken: boolean
}

export interface Delivery {
  url: string
  /** Signed anew for each sending, as a feed does: a signature is good for five minutes only. */
  sign: () => SignedNotice
  /** Milliseconds before each further sending; their number is the number of retries. */
  pauses: readonly number[]
  signal: AbortSignal
  onAnswer: (answer: Answer) => void
}

const Taken = z.object({ success: z.literal(true) })

/**
 * Sends a notice until the market takes it (status 200 and `{"success":true}`) or the pauses are used up.
 * @returns the last answer
 */
export async function deliver({ url, sign, pauses, signal, onAnswer }: Delivery): Promise<Answer> {
  let answer = await send(url, sign(), signal)
  onAnswer(answer)
  for (const pause of pauses) {
    if (answer.taken || signal.aborted) break
    await rest(pause, signal)
    if (signal.aborted) break
    answer = await send(url, sign(), signal)
    onAnswer(answer)
  }
  return answer
}

/** Ends early when the simulator is stopped. */
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

async function send(url: string, notice: SignedNotice, stop: AbortSignal): Promise<Answer> {
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers: notice.headers,
      body: notice.body,
      redirect: 'manual',
      signal: AbortSignal.any([stop, AbortSignal.timeout(10_000)]),
    })
    const body = (await response.text()).slice(0, 500)
    const json = parseJson(body)
    const taken = response.status === 200 && json.ok && Taken.safeParse(json.value).success
    return { status: response.status, body, taken }
  } catch (error) {
    // fetch rejects only when nobody answered: a fact about the market, to be shown and tried again.
    return { status: 0, body: error instanceof Error ? error.message : String(error), taken: false }
  }
}
