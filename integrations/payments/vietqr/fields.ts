/** One field of an EMVCo payload: two digits of id, two of length, then the value. */
export type Fields = ReadonlyMap<string, string>

/** @throws RangeError when the value does not fit in a field (1 to 99 characters of printable ASCII) */
export function field(id: string, value: string): string {
  if (!/^[\x20-\x7e]{1,99}$/.test(value))
    throw new RangeError(`field ${id} cannot carry ${value.length} characters`)
  return `${id}${String(value.length).padStart(2, '0')}${value}`
}

/** The fields of `text`, or `null` when a length runs past the end, a field is empty, or an id comes twice. */
export function readFields(text: string): Fields | null {
  const fields = new Map<string, string>()
  let at = 0
  while (at < text.length) {
    const head = /^(\d{2})(\d{2})$/.exec(text.slice(at, at + 4))
    const [, id, length] = head ?? []
    if (id === undefined || length === undefined) return null
    const value = text.slice(at + 4, at + 4 + Number(length))
    if (value.length === 0 || value.length !== Number(length) || fields.has(id)) return null
    fields.set(id, value)
    at += 4 + value.length
  }
  return fields
}
