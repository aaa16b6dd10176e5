/** A call that Stripe refuses, as its error object (docs.stripe.com/api/errors). */
export class RefusedCall extends Error {
  readonly status: number
  readonly type: string
  readonly code: string | null
  readonly param: string | null
  constructor(
    status: number,
    code: string | null,
    message: string,
    { type = 'invalid_request_error', param = null }: { type?: string; param?: string | null } = {},
  ) {
    super(message)
    this.status = status
    this.type = type
    this.code = code
    this.param = param
  }

  get body(): object {
    const { type, code, message, param } = this
    return {
      error: { type, message, ...(code === null ? {} : { code }), ...(param === null ? {} : { param }) },
    }
  }
}

export function noSuch(what: string, id: string): RefusedCall {
  return new RefusedCall(404, 'resource_missing', `No such ${what}: '${id}'`, { param: 'id' })
}
