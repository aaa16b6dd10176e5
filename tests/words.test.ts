import ts from 'typescript'
import { describe, expect, it } from 'vitest'
import { nodesOf, placeOf, sourceFiles } from './source-files.ts'

/** Every word of one language: `cart:title` to its text. */
type Words = ReadonlyMap<string, string>

const PLURAL = /_(zero|one|two|few|many|other)$/
const PLACEHOLDER = /\{\{-?\s*([\w.]+)[^}]*\}\}/g
const DEFAULT_NAMESPACE = 'site'
/** Functions whose first text (for `failAt`: second) is a key. */
const TAKES_KEY: Readonly<Record<string, number>> = { t: 0, fail: 0, failAt: 1, wordsForKey: 1, speak: 0 }

const vi = wordsOf('vi')
const en = wordsOf('en')

describe('words', () => {
  it('stand in the same namespaces in both languages', () => {
    expect(namespacesOf(en)).toEqual(namespacesOf(vi))
    expect(vi.size).toBeGreaterThan(0)
  })

  it('have the same keys in both languages (plural forms are each language’s own)', () => {
    expect(keysOf(en)).toEqual(keysOf(vi))
  })

  it('name the same values in both languages', () => {
    const [inVietnamese, inEnglish] = [placeholders(vi), placeholders(en)]
    const different = keysOf(vi).filter((key) => inVietnamese.get(key) !== inEnglish.get(key))
    expect(different).toEqual([])
  })

  it('are never empty', () => {
    const empty = [...vi, ...en].filter(([, text]) => text.trim() === '').map(([key]) => key)
    expect(empty).toEqual([])
  })

  it('put the tone mark where newspapers put it: hủy, hóa, khỏe', () => {
    const elsewhere = /o[àáảãạèéẻẽẹ](?!\p{L})|(?<!q)u[ỳýỷỹỵ](?!\p{L})/iu
    expect([...vi].filter(([, text]) => elsewhere.test(text))).toEqual([])
  })

  it('exist wherever code asks for them', () => {
    const known = keysOf(vi)
    const missing = usedKeys().filter(({ pattern }) => !known.some((key) => pattern.test(key)))
    expect(missing.map(({ place, key }) => `${place} ${key}`)).toEqual([])
  })

  it('stand for every deed that the audit keeps: an operator reads them', () => {
    const deeds = auditedDeeds()
    expect(deeds.length).toBeGreaterThan(40)
    const wordless = deeds.filter(({ pattern }) => ![...vi.keys()].some((key) => pattern.test(key)))
    expect(wordless.map(({ place, deed }) => `${place} ${deed}`)).toEqual([])
  })
})

function wordsOf(locale: string): Words {
  const files = sourceFiles([`app/i18n/${locale}`], /\.json$/)
  const words = files.flatMap(({ path, text }) => {
    const namespace = path.replace(/^.*\/|\.json$/g, '')
    // An empty namespace still has to stand in the other language.
    return [...flatten(JSON.parse(text), `${namespace}:`), [`${namespace}:`, '-'] as const]
  })
  return new Map(words)
}

function flatten(value: unknown, path: string): (readonly [string, string])[] {
  if (typeof value === 'string') return [[path, value]]
  if (typeof value !== 'object' || value === null) throw new TypeError(`Not a word: ${path}`)
  return Object.entries(value).flatMap(([key, inner]) =>
    flatten(inner, path.endsWith(':') ? path + key : `${path}.${key}`),
  )
}

function namespacesOf(words: Words): string[] {
  return [...new Set([...words.keys()].map((key) => key.replace(/:.*/, '')))].toSorted()
}

function keysOf(words: Words): string[] {
  return [...new Set([...words.keys()].map(stem))].toSorted()
}

/** A key without its plural form. `choose_one` only looks like a form: there is no `choose_other`. */
function stem(key: string): string {
  const base = key.replace(PLURAL, '')
  return isPlural(base) ? base : key
}

function isPlural(base: string): boolean {
  return vi.has(`${base}_other`) || en.has(`${base}_other`)
}

/** By key, the values that its texts name, over all its plural forms; `count` may be left out of a form. */
function placeholders(words: Words): ReadonlyMap<string, string> {
  const named = new Map<string, Set<string>>()
  for (const [name, text] of words) {
    const key = stem(name)
    const names = named.get(key) ?? new Set()
    for (const [, value = ''] of text.matchAll(PLACEHOLDER)) names.add(value)
    if (isPlural(key)) names.delete('count')
    named.set(key, names)
  }
  return new Map([...named].map(([key, names]) => [key, [...names].toSorted().join(' ')]))
}

/** Keys that code asks for by a literal, and by a template whose gaps may be anything. */
function usedKeys(): { place: string; key: string; pattern: RegExp }[] {
  const files = sourceFiles(['app'], /\.tsx?$/).filter(
    ({ path }) => !/\.test\.tsx?$|(^|\/)app\/cli\//.test(path),
  )
  return files.flatMap((file) =>
    [...nodesOf(file)].flatMap((node) => {
      const key = keyAskedFor(node)
      if (key === undefined) return []
      const full = key.includes(':') ? key : `${DEFAULT_NAMESPACE}:${key}`
      const name = full.replace(/\|.*/, '')
      const pattern = name
        .split('*')
        .map((part) => part.replaceAll('.', '\\.'))
        .join('.+')
      return [{ place: placeOf(node), key, pattern: new RegExp(`^${pattern}$`) }]
    }),
  )
}

/** What `audit` is told: `action: 'sellers.approved'`, a choice of two, or a template whose gaps may be anything. */
function auditedDeeds(): { place: string; deed: string; pattern: RegExp }[] {
  const files = sourceFiles(['app'], /\.server\.ts$/).filter(({ text }) => /\baction\b/.test(text))
  return files.flatMap((file) =>
    [...nodesOf(file)].flatMap((node) => {
      const named = ts.isPropertyAssignment(node) || ts.isVariableDeclaration(node)
      if (!named || !node.initializer || node.name.getText() !== 'action') return []
      return textsOf(node.initializer)
        .filter((deed) => /^[a-z]+\./.test(deed))
        .map((deed) => {
          const path = `operator:deed.${deed}`.replaceAll('.', '\\.').replaceAll('*', '.+')
          return { place: placeOf(node), deed, pattern: new RegExp(`^${path}$`) }
        })
    }),
  )
}

function textsOf(value: ts.Expression): string[] {
  if (ts.isStringLiteralLike(value)) return [value.text]
  if (ts.isTemplateExpression(value)) return [withGaps(value)]
  return ts.isConditionalExpression(value) ? [value.whenTrue, value.whenFalse].flatMap(textsOf) : []
}

function withGaps({ head, templateSpans }: ts.TemplateExpression): string {
  return head.text + templateSpans.map((span) => `*${span.literal.text}`).join('')
}

/** The key in `t('cart:title')` or `fail('cart:gone')`; gaps of a template are `*`; undefined where there is none. */
function keyAskedFor(node: ts.Node): string | undefined {
  // Messages of zod schemas carry keys of this namespace without a call of ours.
  if (ts.isStringLiteral(node) && node.text.startsWith('errors:')) return node.text
  if (!ts.isCallExpression(node) || !ts.isIdentifier(node.expression)) return undefined
  const position = TAKES_KEY[node.expression.text]
  const argument = position === undefined ? undefined : node.arguments[position]
  if (!argument) return undefined
  if (ts.isStringLiteralLike(argument)) return argument.text
  return ts.isTemplateExpression(argument) ? withGaps(argument) : undefined
}
