import ts from 'typescript'
import { describe, expect, it } from 'vitest'
import { nodesOf, placeOf, sourceFiles } from './source-files.ts'
import type { SourceFile } from './source-files.ts'

const WRITES =
  /^(create|createMany|createManyAndReturn|update|updateMany|updateManyAndReturn|upsert|delete|deleteMany)$/
const RAW_WRITE = /\b(?:insert\s+into|update|delete\s+from)\s+"(\w+)"/gi

/** Table name, as Prisma's client spells it (`orderLine`), to the feature whose schema file holds it. */
const owners = new Map(
  sourceFiles(['prisma/schema'], /\.prisma$/).flatMap(({ path, text }) =>
    [...text.matchAll(/^model (\w+)/gm)].map((match) => [clientName(match[1] ?? ''), ownerIn(path)] as const),
  ),
)

describe('a table', () => {
  it('is written only by the feature that owns it', () => {
    const code = sourceFiles(['app/features', 'app/routes', 'app/platform', 'app/ui'], /(?<!\.test)\.tsx?$/)
    expect(code.length).toBeGreaterThan(0)
    expect(code.flatMap(foreignWrites)).toEqual([])
  })

  it('is seen to be written through the client and by SQL', () => {
    const text = [
      'await call.db.order.update({})',
      'await tx.orderLine.createMany({})',
      'await call.db.order.findMany({})',
      'await db.cart.create({})',
      'await db.$executeRaw`update "Order" set x = ${y} where z`',
    ].join('\n')
    const foreign = foreignWrites({ path: 'app/features/cart/steal.server.ts', text })
    expect(foreign.map((line) => line.replace(/^.*\.ts:/, ''))).toEqual([
      '1 order (ordering)',
      '2 orderLine (ordering)',
      '5 order (ordering)',
    ])
  })
})

function foreignWrites(file: SourceFile): string[] {
  const writer = file.path.match(/^app\/(?:features\/)?([^/]+)\//)?.[1] ?? ''
  return [...nodesOf(file)].flatMap((node) =>
    tablesWritten(node)
      .filter((table) => (owners.get(table) ?? writer) !== writer)
      .map((table) => `${placeOf(node)} ${table} (${owners.get(table)})`),
  )
}

/** Tables in `db.order.update(...)`, and in the text of SQL. */
function tablesWritten(node: ts.Node): string[] {
  if (ts.isNoSubstitutionTemplateLiteral(node) || ts.isTemplateExpression(node)) {
    return [...node.getText().matchAll(RAW_WRITE)].map((match) => clientName(match[1] ?? ''))
  }
  if (!ts.isCallExpression(node) || !ts.isPropertyAccessExpression(node.expression)) return []
  const { name, expression: table } = node.expression
  return WRITES.test(name.text) && ts.isPropertyAccessExpression(table) ? [table.name.text] : []
}

function clientName(model: string): string {
  return model.charAt(0).toLowerCase() + model.slice(1)
}

/** A feature with many tables has several files: `settlement-ledger.prisma` is settlement's, too. */
function ownerIn(path: string): string {
  return path.replace(/^.*\/|(?:-\w+)?\.prisma$/g, '')
}
