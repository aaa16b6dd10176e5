import { checkNode, generateClient } from './before-start.ts'

// The same market from the sources: pages reload while they are written, the worker starts anew.
if (checkNode()) {
  generateClient()
  const { runMarket } = await import('./run-market.ts')
  await runMarket({ development: true })
}
