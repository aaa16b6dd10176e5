import type { MetaDescriptor } from '@remix-run/node'
import { localPath } from '#app/i18n/locale-context.tsx'
import { pageTitle } from '#app/i18n/page-title.ts'
import type { Call, Locale } from '#app/platform/call.ts'

/** What a shop page says of itself to browsers, search engines and those to whom its link is sent. */
export interface PageHead {
  readonly title: string
  readonly description?: string
  readonly locale: Locale
  readonly origin: string
  /** Without language; null keeps the page out of search engines. */
  readonly path: string | null
  /** Of a picture, absolute or from the root. */
  readonly image?: string
}

interface HeadInput {
  /** The page's own name; the market's follows it. */
  readonly page: string
  readonly description?: string
  readonly path: string | null
  readonly image?: string
}

export function headOf(call: Call, { page, description, path, image }: HeadInput): PageHead {
  const { locale } = call
  return { title: pageTitle(locale, page), description, locale, origin: call.ports.origin, path, image }
}

/** The tags of a head: title, description, canonical address, the other language, and a preview for messages. */
export function metaOf(head: PageHead | undefined): MetaDescriptor[] {
  if (!head) return []
  const { title, description, path, image = '/brand/og.png' } = head
  const own: MetaDescriptor[] = [
    { title },
    ...(description ? [{ name: 'description', content: description }] : []),
  ]
  if (path === null) return [...own, { name: 'robots', content: 'noindex' }]
  const address = (locale: Locale) => head.origin + localPath(locale, path)
  return [
    ...own,
    { tagName: 'link', rel: 'canonical', href: address(head.locale) },
    ...(['vi', 'en'] as const).map((locale) => ({
      tagName: 'link' as const,
      rel: 'alternate',
      hrefLang: locale,
      href: address(locale),
    })),
    { tagName: 'link', rel: 'alternate', hrefLang: 'x-default', href: address('vi') },
    { property: 'og:title', content: title },
    ...(description ? [{ property: 'og:description', content: description }] : []),
    { property: 'og:url', content: address(head.locale) },
    { property: 'og:image', content: image.startsWith('/') ? head.origin + image : image },
  ]
}
