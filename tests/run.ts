import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import { stripVTControlCharacters } from 'node:util'
import { readResults } from './read-results.ts'
import type { Counts, Results } from './read-results.ts'

// npm test: everything, in an order that keeps two cores busy and lets quick failures show first.
const folder = path.resolve('test-results')
const screenshots = path.join(folder, 'screenshots')

interface Step {
  readonly name: string
  readonly command: readonly string[]
  /** A JSON report of vitest or Playwright, for the count at the end. */
  readonly report?: string
  readonly env?: Readonly<Record<string, string>>
}

interface Outcome {
  readonly step: Step
  readonly passed: boolean
  readonly seconds: number
  readonly results: Results
}

const vitest = (project: string): Step => {
  const report = path.join(folder, `${project}.json`)
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  return { name: project, command: ['vitest', 'run', '--project', project, ...reporters], report }
}

const types: Step = { name: 'types', command: ['tsc', '--noEmit'] }
const lint: Step = { name: 'lint', command: ['npm', 'run', '--silent', 'lint'] }
const build: Step = { name: 'build', command: ['npm', 'run', '--silent', 'build'] }
const browserReport = path.join(folder, 'browser.json')
const browser: Step = {
  name: 'browser',
  command: ['playwright', 'test', '--reporter=line,json'],
  report: browserReport,
  env: { PLAYWRIGHT_JSON_OUTPUT_NAME: browserReport, SCREENSHOTS_DIR: screenshots },
}

/** Rows run one after the other, the lists of a row beside each other; the browser needs the build. */
const plan: readonly (readonly (readonly Step[])[])[] = [
  [[types, lint], [build]],
  [[vitest('unit')], [vitest('database')]],
  [[browser]],
]

async function run(step: Step): Promise<Outcome> {
  const began = Date.now()
  const [program = '', ...args] = step.command
  const [command, ...rest] =
    program === 'npm' ? [program, ...args] : ['npx', '--no-install', program, ...args]
  const child = spawn(command, rest, {
    env: { ...process.env, ...step.env },
    stdio: ['ignore', 'pipe', 'pipe'],
    shell: process.platform === 'win32',
  })
  const output: Buffer[] = []
  child.stdout.on('data', (chunk: Buffer) => output.push(chunk))
  child.stderr.on('data', (chunk: Buffer) => output.push(chunk))
  const [code] = await once(child, 'close')
  const seconds = (Date.now() - began) / 1000
  const passed = code === 0
  // Steps run beside each other: each prints its whole output at once, under its own heading.
  say(`\n━━ ${step.name}: ${passed ? 'passed' : 'FAILED'} in ${seconds.toFixed(1)} s ━━`)
  process.stdout.write(Buffer.concat(output))
  const results = step.report
    ? readResults(readFileSync(step.report, { encoding: 'utf8', flag: 'a+' }))
    : undefined
  return { step, passed, seconds, results: results ?? { passed: 0, failed: passed ? 0 : 1, failures: [] } }
}

async function inTurn(steps: readonly Step[]): Promise<Outcome[]> {
  const outcomes: Outcome[] = []
  for (const step of steps) outcomes.push(await run(step))
  return outcomes
}

/** What failed once more and shortly at the very end, since whoever looks at a log begins there. */
function sayFailures({ results }: Outcome): void {
  for (const { test, said } of results.failures) {
    say(`✗ ${path.isAbsolute(test) ? path.relative('.', test) : test}`)
    const lines = stripVTControlCharacters(said)
      .split('\n')
      .filter((line) => line.trim() !== '')
    for (const line of lines.slice(0, 12)) say(`    ${line.slice(0, 160)}`)
  }
}

const say = (line: string) => void process.stdout.write(`${line}\n`)

async function main(): Promise<void> {
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(screenshots, { recursive: true })
  const outcomes: Outcome[] = []
  for (const row of plan) outcomes.push(...(await Promise.all(row.map(inTurn))).flat())

  say('\n━━ all ━━')
  for (const { step, passed, seconds } of outcomes) {
    say(`${passed ? 'passed' : 'FAILED'}  ${step.name.padEnd(10)} ${seconds.toFixed(1)} s`)
  }
  for (const outcome of outcomes) sayFailures(outcome)
  say(`Screenshots: ${screenshots}`)
  const sum = (part: keyof Counts) => outcomes.reduce((total, { results }) => total + results[part], 0)
  const failed = Math.max(sum('failed'), outcomes.filter((outcome) => !outcome.passed).length)
  say(`${sum('passed')} passed, ${failed} failed`)
  process.exitCode = failed === 0 ? 0 : 1
}

await main()
