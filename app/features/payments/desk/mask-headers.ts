/** Headers that carry a key, a token or a signature made with one. */
const SECRET = /authorization|cookie|signature|token|secret|api-?key|password/i
const SHOWN = 4

/**
 * Headers as an operator may see them: of what could be used again only the beginning is left. The scheme of an
 * `Authorization` stays readable.
 */
export function maskHeaders(headers: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name, SECRET.test(name) ? mask(value) : value]),
  )
}

function mask(value: string): string {
  const [, scheme = '', secret = value] = /^([A-Za-z]+\s+)(.+)$/s.exec(value) ?? []
  const shown = secret.length > SHOWN * 3 ? secret.slice(0, SHOWN) : ''
  return `${scheme}${shown}••••`
}
