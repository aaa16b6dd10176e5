import type { z } from 'zod'

/**
 * Words for what zod finds wrong, as keys of the `errors` namespace with parameters:
 * a schema's own message wins, so a field can say something better.
 */
export const errorKeyOf: z.core.$ZodErrorMap = (issue) => {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined || issue.input === null || issue.input === ''
        ? 'errors:required'
        : 'errors:not_understood'
    case 'too_small':
      if (issue.origin === 'string') {
        return Number(issue.minimum) <= 1 ? 'errors:required' : `errors:too_short|min=${issue.minimum}`
      }
      return issue.origin === 'array' ? 'errors:choose_one' : `errors:too_little|min=${issue.minimum}`
    case 'too_big':
      return issue.origin === 'string'
        ? `errors:too_long|max=${issue.maximum}`
        : `errors:too_much|max=${issue.maximum}`
    case 'invalid_value':
      return 'errors:choose_one'
    default:
      return 'errors:not_understood'
  }
}
