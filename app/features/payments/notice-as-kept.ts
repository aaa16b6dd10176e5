import type { RawNotice } from '#integrations/payments/contract.ts'

/** What readers verify by, and what tells a person where a notice came from. */
const NEEDED = /^(authorization|content-type|user-agent)$|signature|timestamp/

/** So many bytes are kept of a notice that is not genuine: more than any real one has. */
const SHORT = 4096

const MARK = '••••'

/** The headers that are kept of a notice: never a session that somebody was lured to send along. */
export const neededOf = (headers: RawNotice['headers']): Record<string, string> =>
  Object.fromEntries(Object.entries(headers).filter(([name]) => NEEDED.test(name)))

/** A genuine notice as it is kept: its sender's key, the same in every notice, leaves only its scheme behind. */
export function withoutKey(raw: RawNotice): RawNotice {
  const { authorization, ...headers } = raw.headers
  if (authorization === undefined) return raw
  const scheme = /^[A-Za-z]+\s/.exec(authorization)?.[0] ?? ''
  return { ...raw, headers: { ...headers, authorization: `${scheme}${MARK}` } }
}

/** The beginning of what a forger sent. */
export function shortened(raw: RawNotice): RawNotice {
  const { query } = raw
  return {
    ...raw,
    body: beginningOf(raw.body, SHORT),
    ...(query !== undefined && { query: beginningOf(query, SHORT) }),
  }
}

/** At most so many bytes, and no half sign at the end. */
export const beginningOf = (text: string, bytes: number): string =>
  new TextDecoder().decode(new TextEncoder().encode(text).subarray(0, bytes), { stream: true })
