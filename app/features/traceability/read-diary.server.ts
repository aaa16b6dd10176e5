import { dayOfDateColumn } from '#app/kernel/clock.ts'
import { readLotCode } from '#app/kernel/codes.ts'
import type { Call } from '#app/platform/call.ts'
import type { Prisma } from '#app/platform/db/generated/client.ts'
import { diarySelect, shapeEntry } from './diary-rows.server.ts'
import { diaryLotsOf } from './diary.access.server.ts'
import type { DiaryLot, DiaryPage } from './types.ts'

const lotSelect = {
  id: true,
  code: true,
  makersNumber: true,
  madeOn: true,
  madeAt: true,
  product: { select: { nameVi: true, nameEn: true, illustration: true } },
} as const satisfies Prisma.LotSelect

const headline = { where: { kind: 'headline' }, select: { id: true } } as const

/** The diary of one lot of the actor's seller; null: not there, or not theirs. */
export async function readDiary(call: Call, code: string): Promise<DiaryPage | null> {
  const lot = await call.db.lot.findFirst({
    where: { code: readLotCode(code) ?? '', ...diaryLotsOf(call.actor) },
    select: {
      ...lotSelect,
      storyBlocks: headline,
      diary: { select: diarySelect, orderBy: [{ onDay: 'desc' }, { sequence: 'desc' }] },
    },
  })
  if (!lot) return null
  const { id, madeAt } = lot
  return { lotId: id, madeAt, ...shapeLot(lot), entries: lot.diary.map(shapeEntry) }
}

const MOST = 30

/** The lots of the actor's seller that were made or written about last, those that lack a diary among them. */
export async function diaryDesk(call: Call): Promise<{ lacking: DiaryLot[]; written: DiaryLot[] }> {
  const lots = (without: boolean) =>
    call.db.lot.findMany({
      where: {
        ...diaryLotsOf(call.actor),
        diary: without ? { none: {} } : { some: {} },
        ...(without ? { status: { in: ['open', 'held'] } } : {}),
      },
      select: {
        ...lotSelect,
        storyBlocks: headline,
        diary: { select: { onDay: true }, orderBy: { onDay: 'desc' }, take: 1 },
        _count: { select: { diary: true } },
      },
      orderBy: [{ madeOn: 'desc' }, { id: 'desc' }],
      take: MOST,
    })
  const [lacking, written] = await Promise.all([lots(true), lots(false)])
  const shaped = (all: Awaited<ReturnType<typeof lots>>) =>
    all.map((lot) => {
      const last = lot.diary[0]
      return {
        ...shapeLot(lot),
        entries: lot._count.diary,
        lastEntryOn: last ? dayOfDateColumn(last.onDay) : null,
      }
    })
  return { lacking: shaped(lacking), written: shaped(written) }
}

type LotRow = Prisma.LotGetPayload<{ select: typeof lotSelect }> & { storyBlocks: readonly unknown[] }

const shapeLot = ({ code, makersNumber, madeOn, product, storyBlocks }: LotRow) => ({
  ...{ code, makersNumber },
  productName: { vi: product.nameVi, en: product.nameEn },
  illustration: product.illustration,
  madeOn: dayOfDateColumn(madeOn),
  hasStory: storyBlocks.length > 0,
})
