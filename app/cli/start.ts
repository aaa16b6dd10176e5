import { checkNode, generateClient } from './before-start.ts'

// Nothing that needs a newer Node or the generated client may be imported before these two.
if (checkNode()) {
  generateClient()
  const { runMarket } = await import('./run-market.ts')
  await runMarket({ development: false })
}
