interface AskedFrom {
  readonly method: string
  readonly path: string
  readonly secFetchSite: string | undefined
  readonly origin: string | undefined
  readonly host: string | undefined
}

const readOnly = new Set(['GET', 'HEAD', 'OPTIONS'])

/**
 * True where a request that changes something comes from a page of ours: `Sec-Fetch-Site` first, then
 * `Origin` (older browsers). Webhooks and the keyed API are known by signature or key instead.
 */
export function comesFromOurPages(asked: AskedFrom): boolean {
  if (readOnly.has(asked.method)) return true
  if (asked.path.startsWith('/webhooks/') || asked.path.startsWith('/api/v1/')) return true
  if (asked.secFetchSite) return asked.secFetchSite === 'same-origin' || asked.secFetchSite === 'none'
  if (!asked.origin) return false
  return URL.canParse(asked.origin) && new URL(asked.origin).host === asked.host
}
