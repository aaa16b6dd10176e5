import { addDays, vnDay, type Day } from '#app/kernel/clock.ts'
import type { Call } from '#app/platform/call.ts'
import { Prisma } from '#app/platform/db/generated/client.ts'
import type { Period, Span } from './period.ts'
import { countedRows, nothing, sumColumns, within } from './sums.server.ts'
import type { SalesQuery, SeriesPoint, Sums } from './types.ts'

type Step = Period['step']

/** The text by which PostgreSQL names a row's hour, day or month in Việt Nam. */
const keyForm: Readonly<Record<Step, Prisma.Sql>> = {
  hour: Prisma.sql`to_char(e."at" at time zone 'Asia/Ho_Chi_Minh', 'HH24')`,
  day: Prisma.sql`to_char(e."day", 'YYYY-MM-DD')`,
  month: Prisma.sql`to_char(e."day", 'YYYY-MM')`,
}

/**
 * The curve of a period beside the one before, point by point: the first with the first, and so on. Every hour,
 * day or month has its point, those without a sale too.
 */
export async function salesSeries(call: Call, query: SalesQuery, step: Step): Promise<SeriesPoint[]> {
  const { now, before } = query.period
  const [current, previous] = await Promise.all([
    sumsBy(call, query, now, step),
    sumsBy(call, query, before, step),
  ])
  const counterparts = keysOf(before, step)
  const latest = latestKey(call.clock.now(), step, now)
  return keysOf(now, step).map((key, place) => {
    const counterpart = counterparts[place]
    const come = key <= latest
    return {
      ...{ key, ...(current.get(key) ?? nothing), come },
      before: come && counterpart !== undefined ? (previous.get(counterpart)?.net ?? 0n) : null,
    }
  })
}

async function sumsBy(
  call: Call,
  query: SalesQuery,
  span: Span,
  step: Step,
): Promise<ReadonlyMap<string, Sums>> {
  const rows = await call.db.$queryRaw<(Sums & { key: string })[]>(Prisma.sql`
    select ${keyForm[step]} as key, ${sumColumns(span)}
    from ${countedRows(call, query)} and ${within(span)}
    group by 1`)
  return new Map(rows.map(({ key, ...sums }) => [key, sums]))
}

/** Every hour, day or month of a span. */
function keysOf({ from, to }: Span, step: Step): string[] {
  if (step === 'hour') return Array.from({ length: 24 }, (_, hour) => String(hour).padStart(2, '0'))
  const days: Day[] = []
  for (let day = from; day <= to; day = addDays(day, 1)) days.push(day)
  return step === 'day' ? days : [...new Set(days.map((day) => day.slice(0, 7)))]
}

/** The last point that has begun; a period that is over has them all. */
function latestKey(instant: Date, step: Step, { to }: Span): string {
  const today = vnDay(instant)
  if (step !== 'hour' || to < today) return step === 'hour' ? '23' : to
  return String((instant.getUTCHours() + 7) % 24).padStart(2, '0')
}
