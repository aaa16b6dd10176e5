import fc from 'fast-check'
import { expect, it } from 'vitest'
import { addDays } from '#app/kernel/clock.ts'
import { sumDong } from '#app/kernel/money.ts'
import { compareDeposits, PATIENCE, workingDaysSince } from './compare-deposits.ts'

const owed = (...days: [string, bigint][]) => days.map(([day, amount]) => ({ day: `2026-11-${day}`, amount }))
const deposit = (id: string, from: string, to: string, gross: bigint) => ({
  ...{ id, gross, from: `2026-11-${from}`, to: `2026-11-${to}` },
})
/** A Sunday. */
const TODAY = '2026-11-22'

it('compares deposits of the same days together: half of the money came today, half tomorrow', () => {
  const halves = [deposit('a', '03', '03', 60n), deposit('b', '03', '03', 40n)]
  const { compared, late } = compareDeposits(halves, owed(['03', 100n]), TODAY)
  expect(compared).toEqual([{ id: 'b', from: '2026-11-03', to: '2026-11-03', told: 100n, came: 100n }])
  expect(late).toEqual([])
  const chain = [deposit('a', '02', '04', 60n), deposit('b', '04', '06', 30n), deposit('c', '07', '07', 5n)]
  expect(compareDeposits(chain, owed(['02', 50n], ['06', 50n], ['07', 5n]), TODAY).compared).toMatchObject([
    { from: '2026-11-02', to: '2026-11-06', told: 100n, came: 90n },
    { told: 5n, came: 5n },
  ])
})

it('names days that nothing came for, once a gateway has had its time', () => {
  expect(compareDeposits([], owed(['10', 70n], ['12', 30n], ['20', 8n]), TODAY)).toEqual({
    compared: [],
    late: [{ from: '2026-11-10', to: '2026-11-12', amount: 100n }],
    onItsWay: 8n,
  })
  const after = compareDeposits(
    [deposit('a', '10', '12', 100n)],
    owed(['10', 70n], ['12', 30n], ['20', 8n]),
    TODAY,
  )
  expect(after).toMatchObject({ late: [], onItsWay: 8n })
})

it('wants nothing where a gateway gave back more than it took', () => {
  expect(compareDeposits([], owed(['02', 50n], ['03', -80n]), TODAY)).toEqual({
    compared: [],
    late: [],
    onItsWay: 0n,
  })
  expect(compareDeposits([], owed(['02', 50n], ['20', -20n]), TODAY).late).toMatchObject([{ amount: 30n }])
})

it('waits over a weekend', () => {
  expect(workingDaysSince('2026-11-20', TODAY)).toBe(0)
  expect(workingDaysSince('2026-11-13', TODAY)).toBe(PATIENCE)
  expect(workingDaysSince('2026-11-12', TODAY)).toBe(PATIENCE + 1)
  expect(workingDaysSince('2026-11-24', TODAY)).toBe(0)
})

it('loses no đồng: what came beside, what is late and what is on its way are all that is owed', () => {
  const days = fc.uniqueArray(fc.integer({ min: 0, max: 60 }), { maxLength: 30 })
  fc.assert(
    fc.property(
      days,
      fc.array(fc.tuple(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 0, max: 5 })), { maxLength: 10 }),
      (moved, paid) => {
        const told = moved
          .toSorted((a, b) => a - b)
          .map((place) => ({ day: addDays('2026-10-01', place), amount: BigInt(place + 1) }))
        const deposits = paid.map(([from, length], place) => ({
          ...{ id: String(place), from: addDays('2026-10-01', from), gross: 1n },
          to: addDays('2026-10-01', from + length),
        }))
        const { compared, late, onItsWay } = compareDeposits(deposits, told, TODAY)
        expect(
          sumDong(compared.map((one) => one.told)) + sumDong(late.map(({ amount }) => amount)) + onItsWay,
        ).toBe(sumDong(told.map(({ amount }) => amount)))
        expect(sumDong(compared.map(({ came }) => came))).toBe(BigInt(deposits.length))
      },
    ),
  )
})
