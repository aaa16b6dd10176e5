import type { Request } from 'express'

/**
 * The path and query of a request as the pages will read them, so that the door and the pages judge the same
 * address: Remix reads it with `new URL`, which folds `..`, `%2e%2e` and `\` that Express leaves as they are.
 * @returns null where it is no path, or holds what no address of ours can (bytes that are no UTF-8; NUL, also in the query)
 */
export function plainAddress(original: string): string | null {
  if (!original.startsWith('/')) return null
  // A host of its own: an address that begins with two slashes must not be read as one.
  const written = `http://market${original}`
  if (!URL.canParse(written)) return null
  const { pathname, search } = new URL(written)
  return isReadable(pathname) && !search.includes('%00') ? pathname + search : null
}

/**
 * True where scheme and host are nothing but that. Remix puts them before the path, so a `Host` or a forwarded
 * header that carries a path or a query of its own would lead the pages elsewhere than the door looked.
 */
export function hasPlainOrigin(request: Request): boolean {
  const hosts = [request.get('host'), request.get('x-forwarded-host')].flatMap(
    (host) => host?.split(',') ?? [],
  )
  return hosts.every((host) => isOrigin(`${request.protocol}://${host.trim()}`))
}

function isOrigin(written: string): boolean {
  if (!/^https?:\/\//.test(written) || !URL.canParse(written)) return false
  const { origin, href } = new URL(written)
  return href === `${origin}/` && !/[/?#\\]/.test(written.slice(written.indexOf('://') + 3))
}

function isReadable(pathname: string): boolean {
  try {
    return !decodeURIComponent(pathname).includes('\0')
  } catch (error) {
    if (error instanceof URIError) return false
    throw error
  }
}
