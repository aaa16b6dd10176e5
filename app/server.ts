import type { Server } from 'node:http'
import { loadConfig } from '#app/platform/config/config.ts'
import { createApp } from '#app/platform/http/create-app.server.ts'
import { openMarket } from '#app/wiring.server.ts'

async function main(): Promise<void> {
  const config = loadConfig()
  const market = await openMarket(config, 'server')
  const app = await createApp(market)
  const server: Server = app.listen(config.port, config.host)
  await new Promise<void>((resolve, reject) => {
    server.once('listening', resolve)
    server.once('error', reject)
  })
  market.log.info({ port: config.port, mode: config.mode }, 'the market is open')

  // Requests under way are answered; keep-alive connections would hold the door open for ever.
  const stop = () => {
    server.close(() => void market.close().then(() => process.exit(0)))
    server.closeIdleConnections()
    setTimeout(() => server.closeAllConnections(), 8_000).unref()
  }
  process.once('SIGTERM', stop)
  process.once('SIGINT', stop)
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`)
  process.exit(1)
})
