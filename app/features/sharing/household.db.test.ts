import { beforeAll, describe, expect, it, vi } from 'vitest'
import { newId } from '#app/kernel/ids.ts'
import { unwrap } from '#app/kernel/result.ts'
import type { Call } from '#app/platform/call.ts'
import { anOperator } from '#tests/factories/catalogue.ts'
import { aHousehold, aSharingMarket, bring } from '#tests/factories/cooperative.ts'
import { aStall, somePlaces } from '#tests/factories/market.ts'
import { testDatabase } from '#tests/setup/test-database.ts'
import {
  drawOwnPaper,
  householdToken,
  listMembers,
  listOwnHouseholds,
  listVouchers,
  payMember,
  readAccount,
  readDelivery,
  readHouseholdByToken,
  readMember,
  readOwnHousehold,
  readSharingLot,
  renewLink,
  reverseDelivery,
  reversePayment,
} from './index.server.ts'

const { root } = testDatabase()
const { callOf, visitor, staffOf, aCooperative } = aSharingMarket(root)

beforeAll(() => somePlaces(visitor))

describe('who sees a household', () => {
  it('is its own cooperative’s people for money, and nobody else', async () => {
    const { stall, lam, first } = await aCooperative()
    const other = await aStall(visitor)
    const strangers = [
      ...[staffOf(other.sellerId), staffOf(stall.sellerId, 'packer'), staffOf(stall.sellerId, 'recorder')],
      ...[callOf(anOperator), visitor],
    ]
    for (const call of strangers) {
      expect(await readMember(call, lam)).toBeNull()
      expect(await readAccount(call, lam)).toBeNull()
      expect(await readDelivery(call, first)).toBeNull()
      expect(await readSharingLot(call, stall.lotCode)).toBeNull()
      expect((await listMembers(call, { standing: 'members' })).items).toEqual([])
      const paid = await payMember(call, {
        ...{ memberId: lam, kind: 'advance', by: 'cash', amount: 1n, onDay: '2026-11-22' },
        ...{ note: '', key: newId() },
      })
      expect(paid).toMatchObject({ failure: { key: 'sharing:failure.not_there' } })
      const turned = await reverseDelivery(call, { deliveryId: first, reason: 'x' })
      expect(turned).toMatchObject({ failure: { key: 'sharing:failure.not_there' } })
    }
    const owner = staffOf(other.sellerId)
    await expect(bring(owner, stall, lam, 1_000)).rejects.toThrow('lot_not_there')
    await expect(bring(owner, other, lam, 1_000)).rejects.toThrow('member_not_there')
  })

  it('is the household itself, by a link that can be renewed', async () => {
    const { call, lam } = await aCooperative()
    const tokenOf = async () => (await readMember(call, lam))?.link.split('/').at(-1) ?? ''
    const token = await tokenOf()
    expect(await readHouseholdByToken(visitor, token)).toMatchObject({ name: 'Nguyễn Văn Lâm' })
    unwrap(await renewLink(call, { memberId: lam }))
    expect(await readHouseholdByToken(visitor, token)).toBeNull()
    expect(await readHouseholdByToken(visitor, await tokenOf())).not.toBeNull()
    const row = await root.member.findUniqueOrThrow({ where: { id: lam } })
    expect(Object.values(row)).not.toContain(await tokenOf())
    expect(await tokenOf()).toBe(householdToken(call.ports.ordering.linkSecret, row))
  })

  it('opens its own receipts and vouchers by its link, and nobody else’s', async () => {
    const { call, lam, thu, first } = await aCooperative()
    const tokenOf = async (id: string) => (await readMember(call, id))?.link.split('/').at(-1) ?? ''
    const [mine, theirs] = [await tokenOf(lam), await tokenOf(thu)]
    const pay = { memberId: lam, kind: 'advance', by: 'cash', amount: 50_000n, onDay: '2026-11-22' } as const
    const { postingId } = unwrap(await payMember(call, { ...pay, note: '', key: newId() }))
    const open = (token: string, paper: string, id: string) => drawOwnPaper(visitor, { token, paper, id })
    expect((await open(mine, 'phieu-nhan', first))?.pdf.subarray(0, 5).toString()).toBe('%PDF-')
    expect((await open(mine, 'phieu-chi', postingId))?.name).toBe('phieu-chi-2026-1.pdf')
    expect(await open(theirs, 'phieu-nhan', first)).toBeNull()
    expect(await open(theirs, 'phieu-chi', postingId)).toBeNull()
    expect(await open('', 'phieu-nhan', first)).toBeNull()
    expect(await open(mine, 'phieu-la', first)).toBeNull()
    expect(await open(mine, 'phieu-nhan', 'x')).toBeNull()

    expect(await listVouchers(call)).toMatchObject({
      ...{ total: 1, thisYear: 50_000n },
      items: [{ kind: 'advance', amount: 50_000n, memberName: 'Nguyễn Văn Lâm', reversed: false }],
    })
    unwrap(await reversePayment(call, { postingId, reason: 'Ghi nhầm hộ' }))
    expect(await listVouchers(call)).toMatchObject({
      ...{ total: 2, thisYear: 0n },
      items: [{ kind: 'reversal', amount: -50_000n }, { reversed: true }],
    })
    expect((await listVouchers(staffOf((await aStall(visitor)).sellerId))).items).toEqual([])
    expect((await readAccount(call, lam, { lines: 2 }))?.lines).toMatchObject({
      items: [],
      total: 2,
      pages: 1,
    })
  })

  it('is who signed in with its phone number, once that was proved', async () => {
    const { call, stall, lam, first } = await aCooperative()
    const phone = '+84909123321'
    await aHousehold(call, 'Hộ có tài khoản', phone)
    const user = { id: newId(), name: 'Chủ hộ', email: `${newId()}@x.invalid`, phoneNumber: phone }
    await root.user.create({ data: user })
    const person = callOf({
      ...{ kind: 'person', userId: user.id, name: user.name, staff: null, officer: null, operator: false },
    })
    expect(await listOwnHouseholds(person)).toEqual([])
    await root.user.update({ where: { id: user.id }, data: { phoneNumberVerified: true } })
    const [own, ...others] = await listOwnHouseholds(person)
    expect([own?.name, others]).toEqual(['Hộ có tài khoản', []])
    expect(await readOwnHousehold(person, own?.memberId ?? '')).toMatchObject({ account: { balance: 0n } })
    expect(await readOwnHousehold(person, lam)).toBeNull()
    expect(await listOwnHouseholds(visitor)).toEqual([])

    const receipt = await bring(call, stall, own?.memberId ?? '', 5_000)
    const open = (of: Call, id: string) => drawOwnPaper(of, { token: null, paper: 'phieu-nhan', id })
    expect((await open(person, receipt))?.name).toBe('phieu-nhan-2026-3.pdf')
    expect(await open(person, first)).toBeNull()
    expect(await open(visitor, receipt)).toBeNull()
  })

  it('is read a page at a time, however long its history, with the sums of all of it', async () => {
    const { call, lam } = await aCooperative()
    const once = { memberId: lam, kind: 'advance', by: 'cash', onDay: '2026-11-22', note: '' } as const
    for (let count = 0; count < 32; count++) {
      unwrap(await payMember(call, { ...once, amount: 1_000n, key: newId() }))
    }
    const read = vi.spyOn(root.sharingPosting, 'findMany')
    const [first, second] = [await readAccount(call, lam), await readAccount(call, lam, { lines: 2 })]
    const lengths = await Promise.all(read.mock.results.map(async ({ value }) => (await value).length))
    read.mockRestore()
    expect(lengths).toEqual([30, 2])
    for (const account of [first, second]) {
      expect(account).toMatchObject({ balance: -32_000n, credited: 0n, advanced: 32_000n, paid: 0n })
      expect(account?.lines).toMatchObject({ total: 32, pages: 2 })
    }
    const shown = [first, second].flatMap((account) => account?.lines.items ?? [])
    expect(new Set(shown.map(({ postingId }) => postingId)).size).toBe(32)
  })
})
