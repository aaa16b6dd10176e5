import { parseArgs } from 'node:util'
import { readPhone } from '#app/features/identity/index.ts'
import { registerPerson } from '#app/features/identity/index.server.ts'
import { newId } from '#app/kernel/ids.ts'
import { newSecretToken } from '#app/kernel/secret-token.server.ts'
import { loadConfig } from '#app/platform/config/config.ts'
import { openMarket } from '#app/wiring.server.ts'
import { fail, lineOf } from './fail.ts'

const usage = 'npm run add-operator -- --phone "0912 345 678" --name "Nguyễn Thị Hoa"'

/** Makes a person who runs the market: the first one of a live market comes in no other way. Prints the password once. */
async function addOperator(): Promise<void> {
  const { values } = parseArgs({ options: { phone: { type: 'string' }, name: { type: 'string' } } })
  const phone = readPhone(values.phone ?? '')
  const name = values.name?.trim()
  if (!phone || !name) return fail(`Say who it is: ${usage}`)

  const market = await openMarket(loadConfig(), 'add-operator')
  try {
    const call = market.callAs({ kind: 'job', name: 'add-operator' }, newId())
    if ((await call.db.user.count({ where: { phoneNumber: phone } })) > 0) {
      return fail(`${phone} belongs to somebody already.`)
    }
    const password = newSecretToken()
    await registerPerson(call, { name, phone, password, operator: true })
    process.stdout.write(
      `${name} can sign in with ${phone} and this password, which is shown only now:\n${password}\n`,
    )
  } finally {
    await market.close()
  }
}

addOperator().catch((error: unknown) => fail(lineOf(error)))
