export interface SecurityPolicy {
  /** Origins to which a form may lead besides our own: the pay pages of configured gateways (Chrome blocks POST → redirect otherwise). */
  readonly formTargets: readonly string[]
  /** True where the market is served by https, so that browsers stay on it. */
  readonly https: boolean
  /** Development serves styles and reloads through Vite. */
  readonly development: boolean
}

/** The headers of every page. No page of ours carries an inline script, so no nonce is needed and pages can be cached. */
export function securityHeaders({ formTargets, https, development }: SecurityPolicy): Record<string, string> {
  const policy = [
    "default-src 'self'",
    development ? "script-src 'self' 'unsafe-inline'" : "script-src 'self'",
    development ? "style-src 'self' 'unsafe-inline'" : "style-src 'self'",
    // Charts and bars carry their sizes as style attributes.
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data:",
    development ? "connect-src 'self' ws:" : "connect-src 'self'",
    `form-action ${["'self'", ...formTargets].join(' ')}`,
    "frame-ancestors 'none'",
    "base-uri 'none'",
    "object-src 'none'",
    ...(https ? ['upgrade-insecure-requests'] : []),
  ]
  return {
    'Content-Security-Policy': policy.join('; '),
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'same-origin',
    'Permissions-Policy': 'camera=(self), geolocation=(), microphone=(), payment=()',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
    ...(https ? { 'Strict-Transport-Security': 'max-age=31536000; includeSubDomains' } : {}),
  }
}
