import { mkdir, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import type { Campaign, Figures, Size } from './campaigns/campaign.ts'
import { allSenders } from './campaigns/all-senders.ts'
import { checkout } from './campaigns/checkout.ts'
import { databaseRestart } from './campaigns/database-restart.ts'
import { openGround, type OwnGround } from './campaigns/ground.ts'
import { interleavings } from './campaigns/interleavings.ts'
import { kill } from './campaigns/kill.ts'
import { killMoney } from './campaigns/kill-money.ts'
import { notices } from './campaigns/notices.ts'

// npm run campaign -- NAME [--seed N] [--count N]: a fault or load run at full size, or a trial of it; its small
// sister runs with every `npm test`.
const campaigns: ReadonlyMap<string, Campaign<OwnGround>> = new Map([
  ['checkout', checkout],
  ['interleavings', interleavings],
  ['notices', notices],
  ['all-senders', allSenders],
  ['kill', kill],
  ['kill-money', killMoney],
  ['database-restart', databaseRestart],
])

const say = (line: string) => void process.stdout.write(`${line}\n`)

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { seed: { type: 'string' }, count: { type: 'string' } },
  })
  const [name] = positionals
  if (name === undefined) return list()
  const campaign = campaigns.get(name)
  if (!campaign) return refuse(`There is no campaign ${name}: ${[...campaigns.keys()].join(', ')}.`)
  const size = { seed: Number(values.seed ?? 1), count: Number(values.count ?? campaign.count) }
  for (const [option, number] of Object.entries(size)) {
    if (!Number.isSafeInteger(number) || number < 1)
      return refuse(`--${option} takes a whole number above 0.`)
  }

  say(`${name}, seed ${size.seed}: ${campaign.what}`)
  if (size.count !== campaign.count)
    say(`A trial: ${size.count} of ${campaign.count}; nothing is written down.`)
  const began = performance.now()
  const seconds = () => Math.round((performance.now() - began) / 1000)
  const ground = await openGround(say)
  // Its PostgreSQL has a session of its own: nobody else would stop it.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.once(signal, () => void ground.close().finally(() => process.exit(130)))
  }
  try {
    const report = reportOf(name, campaign, size, await campaign.run(ground, size))
    say(`\n${report}`)
    if (size.count === campaign.count) await keep(name, report)
    say(`${name} HELD: ${size.count} of ${campaign.count}, seed ${size.seed}, ${seconds()} s in all.`)
  } catch (error) {
    say(`${name} FAILED: ${size.count} of ${campaign.count}, seed ${size.seed}, after ${seconds()} s.`)
    throw error
  } finally {
    await ground.close()
  }
}

async function keep(name: string, report: string): Promise<void> {
  const folder = path.resolve(import.meta.dirname, '../bench/results')
  await mkdir(folder, { recursive: true })
  await writeFile(path.join(folder, `${name}.md`), report)
  say(`Written: bench/results/${name}.md`)
}

function list(): void {
  say('npm run campaign -- NAME [--seed N] [--count N]\n')
  for (const [name, { what, count }] of campaigns) say(`${name} (${count})\n    ${what}`)
}

function refuse(line: string): void {
  process.stderr.write(`${line}\n`)
  process.exitCode = 1
}

function reportOf(
  name: string,
  { what, count: full }: Campaign<OwnGround>,
  { count, seed }: Size,
  figures: Figures,
): string {
  const rows = Object.entries(figures).map(([figure, value]) => `| ${figure} | ${value} |`)
  return `# Campaign: ${name}

${what}

It held${count === full ? '' : `, as a trial of ${count}`}. ${new Date().toISOString().slice(0, 10)} · seed ${seed} · Node ${process.version} · ${os.cpus().length} × ${
    os.cpus()[0]?.model ?? 'unknown processor'
  }, load and PostgreSQL on the same machine · load average of the last minutes ${os
    .loadavg()
    .map((load) => load.toFixed(1))
    .join(' / ')}

| figure | |
| --- | --: |
${rows.join('\n')}
`
}

await main()
