import type { OrderLink } from './ordering.types.ts'

const NAME = 'orders'
/** The latest orders of this device; older ones open by their link, or by code and phone. */
const MOST = 12
const MAX_AGE = 180 * 24 * 60 * 60
const PAIR = /^([A-Z2-9]{4}-[A-Z2-9]{4})\.([A-Za-z0-9_-]{22,64})$/

/** The tokens of the orders that this device has seen, newest first. */
export function orderLinksOf(request: Request): OrderLink[] {
  const pairs = (request.headers.get('cookie') ?? '').split(';').map((pair) => pair.trim().split('='))
  const value = pairs.find(([name]) => name === NAME)?.[1] ?? ''
  return value.split('~').flatMap((pair) => {
    const [, code, token] = PAIR.exec(pair) ?? []
    return code && token ? [{ code, token }] : []
  })
}

/** The token of an order's link that this device keeps, or null. */
export function orderTokenOf(request: Request, code: string): string | null {
  return orderLinksOf(request).find((link) => link.code === code)?.token ?? null
}

/**
 * The `Set-Cookie` value that keeps an order's link on this device, out of reach of scripts: the address that a
 * person copies, prints or shows to others then carries no secret.
 */
export function orderLinkCookie(request: Request, { code, token }: OrderLink): string {
  const others = orderLinksOf(request).filter((link) => link.code !== code)
  const value = [{ code, token }, ...others].slice(0, MOST).map((link) => `${link.code}.${link.token}`)
  const secure = new URL(request.url).protocol === 'https:' ? '; Secure' : ''
  return `${NAME}=${value.join('~')}; HttpOnly; Path=/; Max-Age=${MAX_AGE}; SameSite=Lax${secure}`
}
