/**
 * Why something expected did not work: a message key for the page to put into words (`cart:notEnough`), the form
 * field that it stands beside, and the values that the words name.
 */
export type Failure<Key extends string = string> = {
  readonly key: Key
  readonly field?: string
  readonly details?: FailureDetails
}

export type FailureDetails = Readonly<Record<string, string | number | bigint>>

/** What a verb answers: a value, or an expected failure. The unexpected is thrown instead. */
export type Result<T, F extends Failure = Failure> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly failure: F }

export function ok(): { readonly ok: true; readonly value: undefined }
export function ok<T>(value: T): { readonly ok: true; readonly value: T }
export function ok(value?: unknown) {
  return { ok: true, value } as const
}

/** An expected failure that concerns the whole request. */
export function fail<const Key extends string>(key: Key, details?: FailureDetails) {
  return { ok: false, failure: { key, details } } as const
}

/** An expected failure that stands beside one form field. */
export function failAt<const Key extends string>(field: string, key: Key, details?: FailureDetails) {
  return { ok: false, failure: { key, field, details } } as const
}

/**
 * The value of a result that cannot have failed here: seeds, tests, and callers that have checked before.
 * @throws Error naming the failure's key otherwise
 */
export function unwrap<T>(result: Result<T>): T {
  if (result.ok) return result.value
  throw new Error(`Unexpected failure: ${result.failure.key}`)
}
