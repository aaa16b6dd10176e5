/** What a form says: texts, and forms inside of forms (`line_items[0][quantity]=1`); lists are forms with numbers. */
export interface Form {
  [name: string]: string | Form
}

const shape = /^([^[\]]+)((?:\[[^[\]]+\])*)$/

/** Reads the body or the query of a call as Stripe's own packages write it; `null` where brackets do not match. */
export function readForm(text: string): Form | null {
  const form = empty()
  for (const [key, value] of new URLSearchParams(text)) {
    const [, first, rest = ''] = shape.exec(key) ?? []
    if (first === undefined) return null
    const path = [first, ...Array.from(rest.matchAll(/\[([^[\]]+)\]/g), ([, name = '']) => name)]
    if (!put(form, path, value)) return null
  }
  return form
}

function put(form: Form, path: readonly string[], value: string): boolean {
  const [name, ...rest] = path
  if (name === undefined) return false
  if (rest.length === 0) {
    form[name] = value
    return true
  }
  const inner = form[name] ?? empty()
  if (typeof inner === 'string') return false
  form[name] = inner
  return put(inner, rest, value)
}

/** Without a prototype: whatever stands in brackets is a name like any other. */
function empty(): Form {
  return Object.create(null)
}
