import ts from 'typescript'
import { describe, expect, it } from 'vitest'
import { nodesOf, placeOf, sourceFiles } from './source-files.ts'
import type { SourceFile } from './source-files.ts'

const TEST = /\.test\.tsx?$|^tests\//
const MOST_LINES = 400
const DRAWERS = new Set([
  'util',
  'utils',
  'helper',
  'helpers',
  'common',
  'misc',
  'shared',
  'manager',
  'managers',
])
const VIETNAMESE = /[àáâãèéêìíòóôõùúýăđĩũơưạ-ỹ]/i
/** Who may read the environment: the configuration, commands, programs of their own, and what configures tools. */
const READS_ENVIRONMENT = [
  /^app\/(platform\/config|cli)\//,
  /^integrations\/.*\/simulator\/server\.ts$/,
  /^(bench|tests)\/|\.test\.tsx?$/,
  /^[^/]+\.(ts|js|cjs)$|^prisma\/generate\.js$/,
]
/** What silences a check, or leaves work behind; the brackets keep this line from finding itself. */
const SILENCED = /lint-disabl[e]|@ts-(?:ignore|nocheck)|\b(?:TOD[O]|FIXM[E])\b/

const everything = sourceFiles(['.'], /\.(tsx?|jsx?|cjs|mjs|css|prisma)$/)
const code = everything.filter(({ path }) => /\.tsx?$/.test(path))

describe('every file', () => {
  it(`has at most ${MOST_LINES} lines`, () => {
    const long = everything.filter(({ text }) => text.trimEnd().split('\n').length > MOST_LINES)
    expect(long.map(({ path }) => path)).toEqual([])
  })

  it('has a name that says what is inside: no drawers', () => {
    expect(everything.map(({ path }) => path).filter(isDrawer)).toEqual([])
    expect(
      ['app/cart/utils.ts', 'app/orderHelpers.ts', 'shared/x.ts', 'StockManager.tsx'].every(isDrawer),
    ).toBe(true)
    expect(isDrawer('app/features/cart/commons-price.ts')).toBe(false)
  })

  it('silences no check and leaves no work behind', () => {
    const lines = everything.flatMap(({ path, text }) =>
      text.split('\n').flatMap((line, index) => (SILENCED.test(line) ? [`${path}:${index + 1}`] : [])),
    )
    expect(lines).toEqual([])
  })
})

describe('pages', () => {
  it('hold no Vietnamese: words live in app/i18n', () => {
    const pages = code.filter(({ path }) => path.endsWith('.tsx') && !TEST.test(path))
    expect(pages.flatMap(vietnameseIn)).toEqual([])
  })

  it('are searched in texts, attributes and templates, and comments are free', () => {
    const page = 'const a = <p title="Giỏ">Mật {`ong ${b} rừng`}</p> // trà hoa vàng'
    expect(vietnameseIn({ path: 'a.tsx', text: page })).toHaveLength(3)
    expect(vietnameseIn({ path: 'a.tsx', text: '// giỏ hàng\nconst a = "cart"' })).toEqual([])
  })
})

describe('code', () => {
  it('reads the environment in the configuration only', () => {
    const readers = code.filter(({ path }) => !READS_ENVIRONMENT.some((place) => place.test(path)))
    expect(readers.flatMap((file) => accessesOf(file, 'process', 'env'))).toEqual([])
  })

  it('writes to the log, not to the console', () => {
    const quiet = code.filter(
      ({ path }) => /^(app|integrations)\//.test(path) && !path.startsWith('app/cli/') && !TEST.test(path),
    )
    expect(quiet.flatMap((file) => accessesOf(file, 'console'))).toEqual([])
  })

  it('is searched as code, not as text', () => {
    const text =
      '// process.env\nconst a = process.env.A\nconst { env } = process\nconsole.log("process.env")'
    expect(accessesOf({ path: 'a.ts', text }, 'process', 'env')).toEqual(['a.ts:2', 'a.ts:3'])
    expect(accessesOf({ path: 'a.ts', text }, 'console')).toEqual(['a.ts:4'])
  })
})

function isDrawer(path: string): boolean {
  const words = path
    .replace(/([a-z])([A-Z])/g, '$1-$2')
    .toLowerCase()
    .split(/[^a-z]+/)
  return words.some((word) => DRAWERS.has(word))
}

/** Places of texts with Vietnamese letters; the sign of the currency alone is no word. */
function vietnameseIn(file: SourceFile): string[] {
  const texts = [...nodesOf(file)].filter(
    (node) => ts.isStringLiteralLike(node) || ts.isJsxText(node) || isTemplatePart(node),
  )
  return texts
    .filter((node) =>
      VIETNAMESE.test(
        node
          .getText()
          .normalize('NFC')
          .replace(/^\W*đ\W*$/, ''),
      ),
    )
    .map(placeOf)
}

function isTemplatePart(node: ts.Node): boolean {
  return ts.isTemplateHead(node) || ts.isTemplateMiddle(node) || ts.isTemplateTail(node)
}

/** Places where `object.property` (or any property) is read, also by taking it apart. */
function accessesOf(file: SourceFile, object: string, property?: string): string[] {
  if (!file.text.includes(object)) return []
  return [...nodesOf(file)]
    .filter((node) => {
      if (ts.isPropertyAccessExpression(node)) {
        return node.expression.getText() === object && (!property || node.name.text === property)
      }
      const taken = ts.isVariableDeclaration(node) && ts.isObjectBindingPattern(node.name)
      return taken && node.initializer?.getText() === object
    })
    .map(placeOf)
}
