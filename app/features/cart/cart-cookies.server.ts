import type { CartAnswer } from './cart.types.ts'

const KEY = 'cart_key'
/** Readable by the page's small script: anonymous pages are the same for everybody and cannot hold the number. */
const COUNT = 'cart_count'
/** As long as carts are kept. */
const MAX_AGE = 60 * 24 * 60 * 60
const KEY_FORM = /^[A-Za-z0-9_-]{22}$/

/** The cart's key in a request's cookies, or null where there is none that we could have made. */
export function cartKeyOf(request: Request): string | null {
  const pairs = (request.headers.get('cookie') ?? '').split(';').map((pair) => pair.trim().split('='))
  const key = pairs.find(([name]) => name === KEY)?.[1] ?? ''
  return KEY_FORM.test(key) ? key : null
}

/** The `Set-Cookie` values after a change of the cart: the key (HttpOnly) and the readable count. */
export function cartCookies(request: Request, { key, count }: CartAnswer): string[] {
  const secure = new URL(request.url).protocol === 'https:' ? '; Secure' : ''
  const rest = `Path=/; Max-Age=${MAX_AGE}; SameSite=Lax${secure}`
  return [`${KEY}=${key}; HttpOnly; ${rest}`, `${COUNT}=${count}; ${rest}`]
}
