import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import startMarket from '#tests/journeys/start-market.ts'
import { load, type Measured } from './load.ts'
import { firstVisitBytes, pagesToMeasure, readPage } from './pages.ts'

// npm run bench: the market's pages next to a bare server that sends the same bytes, in one run.
const say = (line: string) => void process.stdout.write(`${line}\n`)

interface Row {
  readonly name: string
  readonly market: Measured
  readonly bare: Measured
  readonly gzipBytes: number
  readonly plainBytes: number
  readonly firstVisit: number
}

async function main(): Promise<void> {
  const stopMarket = await startMarket()
  const folder = await mkdtemp(path.join(os.tmpdir(), 'cholang-bench-'))
  try {
    const market = process.env.MARKET_URL ?? ''
    const wanted = await pagesToMeasure(market)
    const pages = await Promise.all(wanted.map((page) => readPage(market, page.path)))
    const file = path.join(folder, 'pages.json')
    await writeFile(
      file,
      JSON.stringify(pages.map((page) => ({ ...page, body: page.body.toString('base64') }))),
    )
    const bare = await startBareProcess(file)
    const rows: Row[] = []
    for (const [index, page] of pages.entries()) {
      const name = wanted[index]?.name ?? page.path
      say(`${name} ...`)
      rows.push({
        name,
        market: await load(market + page.path),
        bare: await load(bare.url + page.path),
        gzipBytes: page.body.length,
        plainBytes: page.plainBytes,
        firstVisit: await firstVisitBytes(market, page.path),
      })
    }
    bare.stop()
    const report = reportOf(rows)
    await writeFile(path.join(import.meta.dirname, 'results', 'pages.md'), report)
    say(report)
  } finally {
    await rm(folder, { recursive: true, force: true })
    await stopMarket?.()
  }
}

async function startBareProcess(file: string): Promise<{ url: string; stop: () => void }> {
  const child = spawn(
    process.execPath,
    ['--import', 'tsx', path.join(import.meta.dirname, 'bare-process.ts'), file],
    {
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  )
  const said = await once(child.stdout, 'data')
  return { url: String(said[0]).trim(), stop: () => void child.kill('SIGTERM') }
}

function reportOf(rows: readonly Row[]): string {
  const line = ({ name, market, bare, ...bytes }: Row) =>
    `| ${[
      name,
      market.requestsPerSecond.toFixed(0),
      `${market.p50} / ${market.p97}`,
      bare.requestsPerSecond.toFixed(0),
      `${bare.p50} / ${bare.p97}`,
      `${(bytes.gzipBytes / 1000).toFixed(1)} (${(bytes.plainBytes / 1000).toFixed(0)})`,
      (bytes.firstVisit / 1000).toFixed(1),
      market.failed + bare.failed,
    ].join(' | ')} |`
  const cpu = os.cpus()[0]?.model ?? 'unknown processor'
  const busy = os.loadavg().map((average) => average.toFixed(1))
  return `# Pages under load

${new Date().toISOString().slice(0, 10)} · Node ${process.version} · ${os.cpus().length} × ${cpu} · 8 connections, 8 s each after 2 s of warming up,
load and server on the same machine; load average at the end ${busy.join(' / ')} (1, 5, 15 minutes). "bare" is a \`node:http\` server that sends the same gzip bytes.

| page | market req/s | ms p50 / p97.5 | bare req/s | ms p50 / p97.5 | kB gzip (plain) | kB first visit | failed |
| --- | --: | --: | --: | --: | --: | --: | --: |
${rows.map(line).join('\n')}

"First visit" is page, style sheet and script, compressed, before font and pictures (budget: 50 kB on shop pages).
`
}

await main()
