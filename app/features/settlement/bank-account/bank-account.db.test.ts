import { expect, it } from 'vitest'
import { createAuth, registerPerson, signIn } from '#app/features/identity/index.server.ts'
import { fixedClock } from '#app/kernel/clock.ts'
import { unwrap } from '#app/kernel/result.ts'
import { aMaker, anOperator, ownerOf } from '#tests/factories/catalogue.ts'
import { callMaker, marketAccount, MARKET_NOW } from '#tests/factories/market.ts'
import { testDatabase } from '#tests/setup/test-database.ts'
import { readOwed } from '../payouts/read-owed.server.ts'
import { accounts } from '../ledger/accounts.ts'
import { move, posting } from '../ledger/posting.ts'
import { postToLedger } from '../ledger/post-to-ledger.server.ts'
import { activateBankAccounts } from './activate.server.ts'
import { askBankChange } from './ask-change.server.ts'
import { beginWaiting, confirmBankChange } from './confirm-change.server.ts'
import { cancelBankChange, stopBankChange } from './end-change.server.ts'
import { markStoppedRead } from './mark-stopped-read.server.ts'
import { listBankChanges, readBankAccount } from './read-bank-account.server.ts'

const { root } = testDatabase()
const makeCall = callMaker(root)
const clock = fixedClock(MARKET_NOW)
const operator = makeCall({ actor: anOperator, clock })
const HOUR = 3_600_000
const old = { bankBin: '970436', bankAccount: '0011223344', bankHolder: 'HTX CU' }
const other = { bin: '970436', account: '9988 7766 55', holder: 'Hợp tác xã mới', oldIsWrong: false }

async function aSeller() {
  const { id } = await aMaker(operator, old)
  return { id, call: makeCall({ actor: ownerOf(id), clock }) }
}

const accountOf = async (id: string) => (await root.seller.findUniqueOrThrow({ where: { id } })).bankAccount

it('changes only after the confirmation and the wait, and leaves a trace of every step', async () => {
  const { id, call } = await aSeller()
  const mine = { ...other, account: '1122 3344 55' }
  const { changeId } = unwrap(await askBankChange(call, mine))
  clock.advance(80 * HOUR)
  await activateBankAccounts(operator)
  expect(await accountOf(id)).toBe('0011223344')
  // Typed so long ago, it has to be typed again.
  expect(await beginWaiting(call, changeId)).toMatchObject({
    failure: { key: 'settlement:failure.too_late' },
  })
  const again = unwrap(await askBankChange(call, mine))
  unwrap(await beginWaiting(call, again.changeId))
  expect((await listBankChanges(operator)).map((change) => change.changeId)).toEqual([again.changeId])
  clock.advance(71 * HOUR)
  expect(await activateBankAccounts(operator)).toBe(0)
  clock.advance(HOUR)
  const activated = await Promise.all([activateBankAccounts(operator), activateBankAccounts(operator)])
  expect(activated.toSorted()).toEqual([0, 1])
  expect(await accountOf(id)).toBe('1122334455')
  expect((await readBankAccount(call)).active?.holder).toBe('HOP TAC XA MOI')
  const events = await root.bankAccountEvent.findMany({
    where: { changeId: again.changeId },
    orderBy: { id: 'asc' },
  })
  expect(events.map(({ kind }) => kind)).toEqual(['asked', 'confirmed', 'active'])
})

it('can be cancelled by the seller, stopped by an operator, and replaced by another', async () => {
  const { id, call } = await aSeller()
  const stranger = await aSeller()
  const first = unwrap(await askBankChange(call, other))
  unwrap(await beginWaiting(call, first.changeId))
  expect(await cancelBankChange(stranger.call, first)).toMatchObject({ ok: false })
  const second = unwrap(await askBankChange(call, { ...other, account: '1234567890' }))
  unwrap(await beginWaiting(call, second.changeId))
  unwrap(await cancelBankChange(call, second))
  const third = unwrap(await askBankChange(call, other))
  unwrap(await beginWaiting(call, third.changeId))
  expect(await stopBankChange(operator, { ...third, reason: ' ' })).toMatchObject({
    failure: { field: 'reason' },
  })
  unwrap(await stopBankChange(operator, { ...third, reason: 'gọi điện, không phải họ' }))
  clock.advance(100 * HOUR)
  expect(await activateBankAccounts(operator)).toBe(0)
  expect(await accountOf(id)).toBe('0011223344')
  // Its seller reads why, until another change is confirmed.
  const { stopped } = await readBankAccount(call)
  expect(stopped).toMatchObject({ reason: 'gọi điện, không phải họ', heldBack: false })
  expect((await readBankAccount(stranger.call)).stopped).toBeNull()
  const fourth = unwrap(await askBankChange(call, { ...other, account: '1234567891' }))
  unwrap(await beginWaiting(call, fourth.changeId))
  expect((await readBankAccount(call)).stopped).toBeNull()
})

it('hides no change that waits behind one that is typed, and keeps one of those at a time', async () => {
  const { id, call } = await aSeller()
  const first = unwrap(await askBankChange(call, { ...other, account: '2000000001' }))
  unwrap(await beginWaiting(call, first.changeId))
  clock.advance(60_000)
  const typed = await Promise.all(
    ['2000000002', '2000000003', '2000000004'].map((account) => askBankChange(call, { ...other, account })),
  )
  expect(typed.every(({ ok }) => ok)).toBe(true)
  const shown = await readBankAccount(call)
  expect(shown.waiting).toMatchObject({ changeId: first.changeId, to: { account: '2000000001' } })
  const asked = await root.bankAccountChange.findMany({ where: { sellerId: id, status: 'asked' } })
  expect(asked.map((one) => one.id)).toEqual([shown.asked?.changeId])
  const replaced = await root.bankAccountEvent.count({
    where: { change: { sellerId: id }, kind: 'replaced' },
  })
  expect(replaced).toBe(2)
  // Its owner cancels what waits while something else is typed.
  unwrap(await cancelBankChange(call, first))
  expect(await readBankAccount(call)).toMatchObject({ waiting: null, asked: { status: 'asked' } })
})

it('holds for one seller only: not where another, or the market, has its money', async () => {
  const { call } = await aSeller()
  const { bin, account } = marketAccount
  expect(await askBankChange(call, { ...other, bin, account })).toMatchObject({
    failure: { field: 'account', key: 'settlement:failure.taken_account' },
  })
  // Two wait for the same account: the first to hold has it, also where both come due at once.
  const sellers = [await aSeller(), await aSeller()]
  const one = { ...other, account: '3000000001' }
  for (const seller of sellers) {
    const { changeId } = unwrap(await askBankChange(seller.call, one))
    unwrap(await beginWaiting(seller.call, changeId))
  }
  clock.advance(72 * HOUR)
  await Promise.all([activateBankAccounts(operator), activateBankAccounts(operator)])
  const sellerId = { in: sellers.map(({ id }) => id) }
  const ended = await root.bankAccountChange.findMany({ where: { sellerId } })
  expect(ended.map(({ status }) => status).toSorted()).toEqual(['active', 'stopped'])
  expect(await root.seller.count({ where: { id: sellerId, bankAccount: one.account } })).toBe(1)
  expect(await root.bankAccountEvent.count({ where: { change: { sellerId }, kind: 'taken' } })).toBe(1)
  expect(await askBankChange(call, one)).toMatchObject({ failure: { field: 'account' } })

  // Whose change came to nothing is told so, until that is read.
  const unlucky = sellers.find(({ id }) =>
    ended.some((row) => row.sellerId === id && row.status === 'stopped'),
  )
  const told = async () => (await readBankAccount(unlucky?.call ?? call)).stopped
  expect(await told()).toMatchObject({ reason: null, heldBack: false, to: { account: one.account } })
  expect((await readBankAccount(call)).stopped).toBeNull()
  unwrap(await markStoppedRead(unlucky?.call ?? call))
  expect(await told()).toBeNull()
})

it('holds payouts while the old account is said to be wrong', async () => {
  const { id, call } = await aSeller()
  await postToLedger(
    operator,
    posting(
      { kind: 'difference', key: `test/${id}`, source: id, at: clock.now() },
      move(100_000n, { from: accounts.sellerPayable(id), to: accounts.differences, note: 'difference' }),
    ),
  )
  const { changeId } = unwrap(
    await askBankChange(call, { ...other, account: '4000000001', oldIsWrong: true }),
  )
  const owed = async () => (await readOwed(operator, { reserveBp: 0, sellerId: id }))[0]
  expect(await owed()).toMatchObject({ held: false })
  unwrap(await beginWaiting(call, changeId))
  expect(await owed()).toMatchObject({ held: true, hasAccount: true, other: 100_000n })

  // Stopped by itself because somebody else has the new one: the old is as wrong as before.
  await aMaker(operator, { ...old, bankAccount: '4000000001' })
  clock.advance(72 * HOUR)
  await activateBankAccounts(operator)
  expect((await readBankAccount(call)).stopped).toMatchObject({ changeId, heldBack: true })
  expect(await owed()).toMatchObject({ held: true })
  unwrap(await markStoppedRead(call))
  expect(await owed()).toMatchObject({ held: false })
})

it('refuses what is no account', async () => {
  const { call } = await aSeller()
  const refused = async (over: Partial<typeof other>) => {
    const answer = await askBankChange(call, { ...other, ...over })
    return answer.ok ? null : answer.failure.field
  }
  expect(await refused({ bin: '000000' })).toBe('bin')
  expect(await refused({ account: '12ab' })).toBe('account')
  expect(await refused({ account: '0011.223344' })).toBe('account')
  expect(await refused({ holder: '===' })).toBe('holder')
})

it('asks for the password again, and not for ever', async () => {
  const { id } = await aSeller()
  const origin = 'http://localhost:3000'
  const auth = createAuth({ root, secret: 'a secret of the tests, 32 bytes and more', origin })
  const password = 'mat-khau-cua-toi'
  const phone = '+84955000111'
  const base = makeCall({ clock })
  const ports = { ...base.ports, ...{ identity: { auth, demoAccounts: [] }, payments: base.ports.payments } }
  await registerPerson(base, { name: 'Chủ nhiệm', phone, password, staff: { sellerId: id, role: 'owner' } })
  const signedIn = unwrap(
    await signIn({ ...base, ports }, { phone, password, headers: new Headers(), address: '127.0.0.1' }),
  )
  const cookie = signedIn.cookies.map((one) => one.split(';')[0]).join('; ')
  const actor = { ...ownerOf(id), userId: signedIn.userId }
  const call = { ...makeCall({ actor, clock }), ports }
  const { changeId } = unwrap(await askBankChange(call, other))
  const confirm = (typed: string) =>
    confirmBankChange(call, { changeId, password: typed, headers: new Headers({ cookie }) })
  expect(await confirm('sai')).toMatchObject({
    failure: { field: 'password', key: 'identity:wrong_password' },
  })
  expect(await confirm(password)).toMatchObject({ ok: true })
  for (let one = 0; one < 5; one++) await confirm('sai')
  expect(await confirm(password)).toMatchObject({ failure: { field: 'password', key: 'identity:too_often' } })
})
