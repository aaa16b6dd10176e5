import { notFound } from '#app/platform/http/refuse.server.ts'

/** The last part of an address. What cannot be a slug of ours is not there (404), before any database is asked. */
export function slugOf(params: Readonly<Record<string, string | undefined>>): string {
  const slug = params['slug'] ?? ''
  if (!/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(slug) || slug.length > 160) throw notFound()
  return slug
}

/** A page number from the address; whatever is none is the first page. */
export const pageNumberOf = (text: string | null): number =>
  text && /^[1-9]\d{0,3}$/.test(text) ? Number(text) : 1
