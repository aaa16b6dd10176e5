import { useT } from '#app/i18n/locale-context.tsx'

interface RawNoticeProps {
  headers: Readonly<Record<string, string>>
  query: string
  body: string
}

/** A notice word for word; its secrets are masked already. */
export function RawNotice({ headers, query, body }: RawNoticeProps) {
  const t = useT()
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`)
  const parts: [string, string][] = [
    [t('money:raw.headers'), lines.join('\n')],
    ...(query === ''
      ? []
      : [[t('money:raw.query'), query.replaceAll('&', '\n&')] satisfies [string, string]]),
    [t('money:raw.body'), pretty(body)],
  ]
  return parts.map(([title, text]) => (
    <section key={title}>
      <h4 className="small muted">{title}</h4>
      <pre className="small whitespace-pre-wrap break-all">{text || t('money:raw.empty')}</pre>
    </section>
  ))
}

/** JSON with line breaks; anything else as it came. */
function pretty(body: string): string {
  try {
    return JSON.stringify(JSON.parse(body), null, 2)
  } catch (error) {
    if (error instanceof SyntaxError) return body
    throw error
  }
}
