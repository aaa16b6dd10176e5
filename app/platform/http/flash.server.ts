import { createCookie, redirect } from '@remix-run/node'
import { z } from 'zod'
import { hasWords } from '#app/i18n/i18n.ts'
import { localPath } from '#app/i18n/locale-context.tsx'
import type { Call, Locale } from '#app/platform/call.ts'

/** A message for the next page. `key` is a key of the words, with parameters as `|name=value`. */
export interface Flash {
  readonly key: string
  readonly tone: 'success' | 'info' | 'warn' | 'error'
}

const FlashSchema = z.object({
  key: z.string().max(300),
  tone: z.enum(['success', 'info', 'warn', 'error']),
})

const cookie = createCookie('flash', { path: '/', httpOnly: true, sameSite: 'lax', maxAge: 60 })

/** Sends the browser on (303) with a message that the next page shows once. The path is one of ours, without language. */
export async function redirectWithMessage(
  call: Call,
  path: string,
  key: string,
  options: { tone?: Flash['tone']; headers?: Headers } = {},
): Promise<Response> {
  const headers = new Headers(options.headers)
  headers.append('Set-Cookie', await cookie.serialize({ key, tone: options.tone ?? 'success' }))
  return redirect(localPath(call.locale, path), { status: 303, headers })
}

/** Sends the browser on (303) without a message. The path is one of ours, without language. */
export const redirectTo = (call: Call, path: string, headers?: Headers): Response =>
  redirect(localPath(call.locale, path), headers ? { status: 303, headers } : { status: 303 })

/** The waiting message and the cookie that clears it; a cookie that somebody made up is ignored. */
export async function takeFlash(
  request: Request,
  locale: Locale,
): Promise<{ flash: Flash | null; clear: string | null }> {
  const header = request.headers.get('Cookie')
  if (!header?.includes('flash=')) return { flash: null, clear: null }
  const parsed = FlashSchema.safeParse(await cookie.parse(header))
  const clear = await cookie.serialize('', { maxAge: 0 })
  const known = parsed.success && hasWords(parsed.data.key.split('|')[0] ?? '', locale)
  return { flash: known ? parsed.data : null, clear }
}

/**
 * A way back that came from the address line: only a path of ours, never another host; written so that a
 * `Location` header can carry it.
 */
export function safePath(path: string | null, otherwise: string): string {
  const written = `http://market${path ?? ''}`
  if (!path?.startsWith('/') || !URL.canParse(written)) return otherwise
  const { host, pathname, search, hash } = new URL(written)
  // Folding `/..//host` leaves two slashes at the beginning, which a browser takes for another host.
  return host !== 'market' || pathname.startsWith('//') ? otherwise : pathname + search + hash
}
