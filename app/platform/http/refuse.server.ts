import { data } from '@remix-run/node'

/** What you may not see does not exist. Throw the answer: `throw notFound()`. */
export const notFound = () => data(null, { status: 404 })

/** Takes the value of something that must exist, or answers 404. */
export function orNotFound<T>(value: T | null | undefined): T {
  if (value === null || value === undefined) throw notFound()
  return value
}
