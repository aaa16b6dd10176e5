import { execFile } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

/**
 * A house in small, built in a temporary folder: every line is one import. `lawful` must pass the real rules,
 * and every line of `unlawful` must be caught by the rule that it is meant for.
 */
const lawful: [from: string, to: string, form?: 'type' | 'value'][] = [
  ['app/routes/shop/home.tsx', '#app/features/cart/index.server.ts'],
  ['app/routes/shop/home.tsx', '#app/features/cart/index.ts'],
  ['app/routes/shop/home.tsx', '#app/features/cart/ui/CartLine.tsx'],
  ['app/routes/shop/home.tsx', '#app/platform/http/context.server.ts'],
  ['app/routes/shop/home.tsx', '#app/platform/call.ts', 'type'],
  ['app/routes/shop/home.tsx', '#app/routes/site-frame.ts'],
  ['app/features/ordering/place-order.server.ts', '#app/features/cart/index.server.ts'],
  ['app/features/ordering/place-order.server.ts', '#app/kernel/money.ts'],
  ['app/features/ordering/place-order.server.ts', '#app/platform/db/generated/client.ts'],
  ['app/features/payments/ports.ts', '#integrations/payments/contract.ts', 'type'],
  ['app/features/payments/ports.ts', '#app/platform/db/client.server.ts', 'type'],
  ['app/platform/call.ts', '#app/platform/db/client.server.ts', 'type'],
  ['app/kernel/token.server.ts', 'node:crypto'],
  ['app/ui/Price.tsx', '#app/kernel/money.ts'],
  ['app/wiring.server.ts', '#integrations/payments/cash/cash.ts'],
  ['app/wiring.server.ts', '#app/features/ordering/index.server.ts'],
  ['app/server.ts', '#app/wiring.server.ts'],
  ['app/cli/start.ts', '#integrations/payments/bank/simulator/main.ts'],
  ['integrations/payments/cash/cash.ts', '../contract.ts', 'type'],
  ['integrations/medusa/medusa.ts', '@medusajs/js-sdk'],
  ['prisma/seed/run.ts', '#tests/factories/seller.ts'],
  ['tests/contracts/gateway.test.ts', '#integrations/payments/bank/simulator/main.ts'],
  // A circle that is only a type on one side is none at run time.
  ['app/kernel/shape.ts', './circle.ts', 'type'],
  ['app/kernel/circle.ts', './shape.ts'],
  // Closes the circle that `no-circular` below reports once, by its first file.
  ['app/ui/Right.tsx', './Left.tsx'],
]

const unlawful: [rule: string, from: string, to: string, form?: 'type' | 'value'][] = [
  ['no-circular', 'app/ui/Left.tsx', './Right.tsx'],
  ['no-unresolvable', 'app/kernel/lost.ts', './nowhere.ts'],
  ['routes-use-doors', 'app/routes/shop/deep.tsx', '#app/features/cart/cart.access.ts'],
  ['routes-use-doors', 'app/routes/shop/deep.tsx', '#app/features/cart/cart.types.ts', 'type'],
  ['routes-no-inner-platform', 'app/routes/shop/inner.tsx', '#app/platform/db/client.server.ts'],
  ['routes-no-database-no-sdk', 'app/routes/shop/sql.tsx', '#app/platform/db/generated/client.ts'],
  ['routes-no-database-no-sdk', 'app/routes/shop/sql.tsx', '@prisma/client'],
  ['routes-no-database-no-sdk', 'app/routes/shop/sql.tsx', 'stripe'],
  ['routes-no-database-no-sdk', 'app/routes/shop/sql.tsx', '#integrations/payments/contract.ts'],
  ['routes-no-other-route', 'app/routes/shop/sideways.tsx', '#app/routes/shop/home.tsx'],
  ['routes-no-other-route', 'app/routes/shop/sideways.tsx', './home.tsx'],
  ['feature-order-cart', 'app/features/cart/upward.ts', '#app/features/ordering/index.ts'],
  ['feature-order-geography', 'app/features/geography/upward.ts', '#app/features/identity/index.ts', 'type'],
  ['feature-order-recall', 'app/features/recall/upward.ts', '#app/features/monitoring/index.ts'],
  ['feature-has-a-place', 'app/features/weather/index.ts', '#app/kernel/money.ts'],
  ['features-use-doors', 'app/features/ordering/deep.ts', '#app/features/cart/cart.access.ts'],
  ['features-use-doors', 'app/features/ordering/deep.ts', '#app/features/cart/ui/CartLine.tsx'],
  ['parts-use-doors', 'app/features/ordering/ui/deep.tsx', '#app/features/cart/cart.access.ts'],
  ['features-no-adapter', 'app/features/payments/adapter.server.ts', '#integrations/payments/cash/cash.ts'],
  ['features-no-adapter', 'app/features/payments/adapter.server.ts', 'stripe'],
  ['features-no-upward', 'app/features/cart/roof.ts', '#app/routes/shop/home.tsx'],
  ['integrations-are-leaves', 'integrations/payments/cash/home.ts', '#app/kernel/money.ts', 'type'],
  ['simulators-stay-outside', 'app/wiring.server.ts', '#integrations/payments/bank/simulator/main.ts'],
  ['simulators-stay-outside', 'integrations/medusa/fake.ts', '#integrations/payments/bank/simulator/main.ts'],
  ['kernel-is-pure', 'app/kernel/disk.ts', 'node:fs'],
  ['kernel-is-pure', 'app/kernel/disk.ts', 'stripe'],
  ['kernel-is-pure', 'app/kernel/disk.ts', '#app/platform/call.ts', 'type'],
  ['ui-knows-no-feature', 'app/ui/Card.tsx', '#app/features/cart/index.ts', 'type'],
  ['ui-knows-no-feature', 'app/ui/Card.tsx', '#app/platform/call.ts'],
  ['words-know-nobody', 'app/i18n/words.ts', '#app/ui/Price.tsx'],
  ['platform-knows-no-feature', 'app/platform/http/upward.server.ts', '#app/features/cart/index.ts'],
  ['platform-knows-no-feature', 'app/platform/http/upward.server.ts', '#integrations/payments/contract.ts'],
  ['only-the-start-reads-wiring', 'app/platform/http/global.server.ts', '#app/wiring.server.ts', 'type'],
  ['server-code-says-so', 'app/features/cart/ui/Secret.tsx', '#app/features/cart/index.server.ts'],
  ['server-code-says-so', 'app/features/cart/index.ts', './index.server.ts'],
  ['database-and-sdk-in-server-files', 'app/features/cart/rows.ts', '#app/platform/db/generated/client.ts'],
  ['database-and-sdk-in-server-files', 'app/platform/pool.ts', 'pg'],
  ['product-sees-no-seed', 'app/features/cart/demo.ts', '#prisma/seed/run.ts'],
  ['product-sees-no-seed', 'integrations/medusa/demo.ts', '#tests/factories/seller.ts'],
  ['seed-shares-builders-only', 'prisma/seed/journey.ts', '#tests/journeys/buy.ts'],
]

const packages = ['stripe', 'pg', '@prisma/client', '@medusajs/js-sdk']
const root = resolve(import.meta.dirname, '..')
const found = new Set<string>()
let house = ''

beforeAll(async () => {
  house = mkdtempSync(join(tmpdir(), 'boundaries-'))
  build()
  const depcruise = join(root, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs')
  const config = join(root, '.dependency-cruiser.cjs')
  const args = [
    depcruise,
    '--config',
    config,
    '--output-type',
    'json',
    'app',
    'integrations',
    'prisma',
    'tests',
  ]
  // depcruise answers with the number of violations as its exit code: the report is what counts.
  const run = promisify(execFile)(process.execPath, args, { cwd: house, maxBuffer: 64 * 1024 * 1024 })
  const { stdout } = await run.catch((error: { stdout: string }) => error)
  const report: Report = JSON.parse(stdout)
  for (const { rule, from, to } of report.summary.violations) found.add(`${rule.name}: ${from} -> ${to}`)
}, 60_000)

afterAll(() => rmSync(house, { recursive: true, force: true }))

describe('the arrows of the house', () => {
  it.each(unlawful)('%s: %s may not import %s', (rule, from, to) => {
    expect([...found]).toContainEqual(expect.stringMatching(arrow(rule, from, to)))
  })

  it.each(lawful)('%s may import %s', (from, to) => {
    const against = [...found].filter((line) => arrow('[\\w-]+', from, to).test(line))
    expect(against).toEqual([])
  })

  it('have a proof for every rule', async () => {
    const { default: config }: { default: Config } = await import(join(root, '.dependency-cruiser.cjs'))
    const proven = new Set(unlawful.map(([rule]) => rule.replace(/^feature-order-.*/, 'feature-order')))
    const rules = new Set(
      config.forbidden.map(({ name }) => name.replace(/^feature-order-.*/, 'feature-order')),
    )
    expect([...rules].toSorted()).toEqual([...proven].toSorted())
  })
})

type Report = { summary: { violations: { rule: { name: string }; from: string; to: string }[] } }
type Config = { forbidden: { name: string }[] }

/** Matches a violation by rule, importing file, and the last part of what it imports. */
function arrow(rule: string, from: string, to: string): RegExp {
  const target = to.replace(/^(#|\.\.?\/|node:)/, '').replaceAll('.', '\\.')
  return new RegExp(`^${rule}: ${from.replaceAll('.', '\\.')} -> (.*/)?${target}(/index\\.js)?$`)
}

function build(): void {
  const imports = new Map<string, string[]>()
  const all = [...lawful, ...unlawful.map(([, from, to, form]) => [from, to, form] as const)]
  for (const [from, to, form] of all) {
    const name = `x${imports.get(from)?.length ?? 0}`
    const line =
      form === 'type' ? `import type { X as ${name} } from '${to}'` : `import { x as ${name} } from '${to}'`
    imports.set(from, [...(imports.get(from) ?? []), `${line}`])
    const target = to.startsWith('#') ? to.slice(1) : to.startsWith('.') ? join(dirname(from), to) : undefined
    if (target && !target.includes('nowhere') && !imports.has(target)) imports.set(target, [])
  }
  for (const [path, lines] of imports)
    write(path, [...lines, 'export const x = 1', 'export type X = number'].join('\n'))

  for (const name of packages) {
    write(`node_modules/${name}/package.json`, JSON.stringify({ name, version: '1.0.0', main: 'index.js' }))
    write(`node_modules/${name}/index.js`, 'exports.x = 1')
  }
  const folders = ['app', 'integrations', 'prisma', 'tests'].map((name) => [`#${name}/*`, `./${name}/*`])
  write('package.json', JSON.stringify({ type: 'module', imports: Object.fromEntries(folders) }))
  write(
    'tsconfig.json',
    JSON.stringify({ compilerOptions: { module: 'ESNext', moduleResolution: 'bundler' } }),
  )
}

function write(path: string, text: string): void {
  const file = join(house, path)
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, text)
}
