import { createHmac } from 'node:crypto'
import { canonicalJson } from './canonical-json.ts'

/**
 * The `v1` of `X-Casso-Signature: t=…,v1=…`: HMAC-SHA512 over `t`, a dot and the notice as JSON with sorted keys.
 * @param timestamp as it stands after `t=`; Casso sends milliseconds since 1970
 * @returns lower-case hex, or `null` for a notice nested too deeply to be one
 */
export function signCasso(notice: unknown, timestamp: string, checksumKey: string): string | null {
  const canonical = canonicalJson(notice)
  if (canonical === null) return null
  return createHmac('sha512', checksumKey).update(`${timestamp}.${canonical}`, 'utf8').digest('hex')
}
