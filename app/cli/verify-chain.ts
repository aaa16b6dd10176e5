import { verifyAllChains } from '#app/features/traceability/index.server.ts'
import { readLotCode } from '#app/kernel/codes.ts'
import { openDatabase } from '#app/platform/db/client.server.ts'
import { fail, lineOf } from './fail.ts'
import { withMarketDatabase } from './market-database.ts'

// npm run verify-chain [-- CODE]: computes the diaries of all lots, or of one, anew and names every one that was changed.
async function report(url: string): Promise<void> {
  const asked = process.argv[2]
  const only = asked === undefined ? null : readLotCode(asked)
  if (asked !== undefined && only === null) return fail(`Not a lot code: ${asked}`)
  const database = openDatabase(url)
  let lots = 0
  let entries = 0
  try {
    for await (const chain of verifyAllChains(database.prisma)) {
      if (only !== null && chain.lotCode !== only) continue
      lots += 1
      entries += chain.entries
      if (chain.breach)
        fail(`${chain.lotCode}: entry ${chain.breach.sequence} does not fit (${chain.breach.why}).`)
      else if (only !== null) process.stdout.write(`${only}: whole, ends in ${chain.lastHash}\n`)
    }
  } finally {
    await database.close()
  }
  process.stdout.write(`${lots} lots with ${entries} entries were computed anew.\n`)
}

withMarketDatabase(report).catch((error: unknown) => fail(lineOf(error)))
