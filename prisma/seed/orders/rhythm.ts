import { allocate } from '#app/kernel/allocate.ts'
import { addDays, startOfVnDay, type Day } from '#app/kernel/clock.ts'
import type { Random } from '#app/kernel/random.ts'
import type { Seed } from '../seed.ts'
import { tetFactor } from './lunar-new-year.ts'

const YEAR = 365
/** Sunday first: people order when they sit down. */
const weekdays = [1.28, 0.92, 0.9, 0.94, 0.97, 1.02, 1.15]
/** From midnight: nobody orders at three, most after supper. */
const hours = [2, 1, 0, 0, 0, 1, 4, 8, 11, 13, 12, 11, 13, 9, 8, 9, 10, 10, 11, 15, 20, 19, 12, 5]
/** The market sells so many times as much at the end of its first year as at the beginning. */
const GROWTH = 2.1

/** The instants of `count` orders over the twelve months before the seed's day, in order. */
export function orderMoments(seed: Seed, count: number): Date[] {
  const random = seed.random.fork('rhythm')
  const days = Array.from({ length: YEAR }, (_, index) => addDays(seed.day, index - YEAR))
  const weights = days.map((day, index) => BigInt(Math.round(10_000 * weightOf(day, index / YEAR, random))))
  const perDay = allocate(BigInt(count), weights)
  return days
    .flatMap((day, index) => Array.from({ length: Number(perDay[index]) }, () => momentOn(day, random)))
    .toSorted((a, b) => a.getTime() - b.getTime())
}

function weightOf(day: Day, passed: number, random: Random): number {
  const weekday = weekdays[new Date(`${day}T00:00:00Z`).getUTCDay()] ?? 1
  return (1 + (GROWTH - 1) * passed) * weekday * tetFactor(day) * (0.86 + 0.28 * random.next())
}

function momentOn(day: Day, random: Random): Date {
  const hour = random.weighted(hours.map((weight, at) => [at, weight] as const))
  const seconds = hour * 3600 + random.int(0, 3599)
  return new Date(startOfVnDay(day).getTime() + seconds * 1000)
}
