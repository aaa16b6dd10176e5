export type ParsedJson = { ok: true; value: unknown } | { ok: false }

/** `JSON.parse` whose failure is an answer: a truncated body is an everyday event on a public address. */
export function parseJson(text: string): ParsedJson {
  try {
    const value: unknown = JSON.parse(text)
    return { ok: true, value }
  } catch (error) {
    if (error instanceof SyntaxError) return { ok: false }
    throw error
  }
}
