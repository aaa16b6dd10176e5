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

/** Whether a value holds more levels of lists and objects than any notice does: to go down all of them exhausts the stack. */
export function isNestedBeyond(levels: number, value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false
  return levels === 0 || Object.values(value).some((inner) => isNestedBeyond(levels - 1, inner))
}
