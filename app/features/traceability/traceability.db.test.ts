import { beforeAll, describe, expect, it } from 'vitest'
import { dateColumnOf, fixedClock, type Day } from '#app/kernel/clock.ts'
import { newLotCode } from '#app/kernel/codes.ts'
import { newId } from '#app/kernel/ids.ts'
import { unwrap } from '#app/kernel/result.ts'
import type { Person } from '#app/platform/actor.ts'
import type { Call } from '#app/platform/call.ts'
import { testDatabase } from '#tests/setup/test-database.ts'
import { diaryDesk, readDiary } from './read-diary.server.ts'
import { readStory, storyBeginning } from './read-story.server.ts'
import { readTrace } from './read-trace.server.ts'
import { recordDiaryEvent, type RecordDiaryEventInput } from './record-diary-event.server.ts'
import { saveStory } from './save-story.server.ts'
import { recordScan } from './scan.server.ts'
import type { StoryText } from './story-blocks.ts'
import { findBrokenChains, verifyChain } from './verify-chain.server.ts'
import { withdrawWords } from './withdraw-words.server.ts'

const { prisma: db } = testDatabase()
const clock = fixedClock('2026-10-20T03:00:00Z')
const [sellerId, otherId, productId] = [newId(), newId(), newId()]
const told: string[] = []

/** A call as the verbs of this feature use it. */
function callOf(of: string | null): Call {
  const person: Person = {
    ...{ kind: 'person', userId: 'writer', name: 'Hiền', officer: null, operator: false },
    staff: of ? { sellerId: of, sellerName: 'HTX', role: 'recorder' } : null,
  }
  const within = (tx: Call['db']): Call => ({
    ...{ actor: of ? person : { kind: 'visitor' }, db: tx, clock, requestId: 'test', locale: 'vi' },
    ports: unused,
    log: unused,
    tell: async (name) => void told.push(name),
    inTransaction: (work) => (tx === db ? db.$transaction((inner) => work(within(inner))) : work(within(tx))),
  })
  return within(db)
}

/** Nothing here may reach for ports or the log. */
const unused: never = new Proxy({} as never, {
  get: (_target, name) => {
    throw new Error(`not for this test: ${String(name)}`)
  },
})

const seller = callOf(sellerId)
const other = callOf(otherId)
const visitor = callOf(null)

async function newLot(given: { status?: 'open' | 'held' | 'recalled' | 'expired'; expiresOn?: Day } = {}) {
  const { status = 'open', expiresOn = '2028-10-12' } = given
  return db.lot.create({
    data: {
      id: newId(),
      code: newLotCode(),
      makersNumber: newId(),
      ...{
        productId,
        sellerId,
        status,
        expiresOn: dateColumnOf(expiresOn),
        madeOn: dateColumnOf('2026-10-12'),
      },
    },
  })
}

const entry = (lotCode: string, more: Partial<RecordDiaryEventInput> = {}): RecordDiaryEventInput => ({
  ...{ lotCode, kind: 'note', onDay: '2026-10-12', titleVi: 'Mưa sáu ngày', recordedBy: 'Hiền' },
  ...more,
})

beforeAll(async () => {
  const row = { kind: 'cooperative', status: 'verified', updatedAt: clock.now() } as const
  await db.seller.create({ data: { ...row, id: sellerId, slug: 'a', name: 'HTX A', nameFolded: 'htx a' } })
  await db.seller.create({ data: { ...row, id: otherId, slug: 'b', name: 'HTX B', nameFolded: 'htx b' } })
  await db.product.create({
    data: { id: productId, slug: 'mat', sellerId, nameVi: 'Mật ong', status: 'listed' },
  })
})

describe('a diary', () => {
  it('is chained, and whole when it is computed anew', async () => {
    const lot = await newLot()
    for (const titleVi of ['Một', 'Hai', 'Ba'])
      unwrap(await recordDiaryEvent(seller, entry(lot.code, { titleVi })))
    expect(await verifyChain(visitor, lot.id)).toMatchObject({ entries: 3, breach: null })
    expect(told).toContain('traceability.lot-told')
    expect((await readDiary(seller, lot.code.toLowerCase()))?.entries.map((one) => one.sequence)).toEqual([
      3, 2, 1,
    ])
  })

  it('keeps one line when ten people write at once', async () => {
    const lot = await newLot()
    const all = Array.from({ length: 10 }, (_, at) => entry(lot.code, { titleVi: `Việc ${at}` }))
    const answers = await Promise.all(all.map((one) => recordDiaryEvent(seller, one)))
    expect(answers.map((answer) => unwrap(answer).sequence).toSorted((a, b) => a - b)).toEqual([
      ...Array.from({ length: 10 }, (_, at) => at + 1),
    ])
    expect(await verifyChain(visitor, lot.id)).toMatchObject({ entries: 10, breach: null })
  })

  it('takes a second press of the button as one entry', async () => {
    const lot = await newLot()
    const once = entry(lot.code)
    expect(unwrap(await recordDiaryEvent(seller, once))).toEqual(unwrap(await recordDiaryEvent(seller, once)))
    expect(await db.diaryEvent.count({ where: { lotId: lot.id } })).toBe(1)
  })

  it('keeps the earlier entry beside its correction', async () => {
    const lot = await newLot()
    unwrap(await recordDiaryEvent(seller, entry(lot.code, { titleVi: 'Quay 321 kg' })))
    const [wrong] = (await readDiary(seller, lot.code))?.entries ?? []
    unwrap(await recordDiaryEvent(seller, entry(lot.code, { titleVi: 'Quay 312 kg', correctsId: wrong?.id })))
    const trace = await readTrace(visitor, lot.code)
    expect(trace?.diary.map(({ corrects, correctedBy }) => ({ corrects, correctedBy }))).toEqual([
      { corrects: null, correctedBy: 2 },
      { corrects: 1, correctedBy: null },
    ])
    expect((await verifyChain(visitor, lot.id)).breach).toBeNull()
  })

  it('refuses what cannot be: another seller’s lot, tomorrow, a photo of somebody else', async () => {
    const lot = await newLot()
    const refused = [
      [other, {}, 'diary:failure.not_there'],
      [visitor, {}, 'diary:failure.not_there'],
      [seller, { onDay: '2026-10-21' }, 'diary:failure.day_in_future'],
      [seller, { correctsId: newId() }, 'diary:failure.corrects_not_there'],
      [seller, { photos: [newId()] }, 'diary:failure.photo_not_there'],
    ] as const
    for (const [call, more, key] of refused) {
      expect(await recordDiaryEvent(call, entry(lot.code, more))).toMatchObject({
        ok: false,
        failure: { key },
      })
    }
    expect(await db.diaryEvent.count({ where: { lotId: lot.id } })).toBe(0)
  })

  it('waits with the harvest for as long as the label says', async () => {
    const lot = await newLot()
    const spray = { kind: 'input', onDay: '2026-10-10', preHarvestDays: 7 } as const
    unwrap(await recordDiaryEvent(seller, entry(lot.code, spray)))
    const harvest = (onDay: Day) => recordDiaryEvent(seller, entry(lot.code, { kind: 'harvest', onDay }))
    expect(await harvest('2026-10-16')).toMatchObject({
      failure: { key: 'diary:failure.too_soon', field: 'onDay', details: { day: '17/10/2026' } },
    })
    expect((await harvest('2026-10-17')).ok).toBe(true)
  })

  it('loses its words when they are withdrawn, and stays whole', async () => {
    const lot = await newLot()
    unwrap(await recordDiaryEvent(seller, entry(lot.code)))
    unwrap(await recordDiaryEvent(seller, entry(lot.code, { titleVi: 'Sau đó' })))
    const first = (await readTrace(visitor, lot.code))?.diary[0]
    expect(await withdrawWords(other, { diaryEventId: first?.id ?? '' })).toMatchObject({ ok: false })
    unwrap(await withdrawWords(seller, { diaryEventId: first?.id ?? '' }))
    expect((await readTrace(visitor, lot.code))?.diary[0]?.words).toBeNull()
    expect(await db.diaryWords.count({ where: { titleVi: 'Mưa sáu ngày', diaryEventId: first?.id } })).toBe(0)
    expect(await verifyChain(visitor, lot.id)).toMatchObject({ withdrawn: 1, breach: null })
  })

  it('betrays words that were changed in the database', async () => {
    const lot = await newLot()
    unwrap(await recordDiaryEvent(seller, entry(lot.code)))
    expect(await findBrokenChains(db)).toMatchObject([{ breaches: 0 }])
    const words = await db.diaryWords.findFirstOrThrow({ where: { diaryEvent: { lotId: lot.id } } })
    const where = { diaryEventId: words.diaryEventId }
    await db.diaryWords.update({ where, data: { titleVi: 'Nắng sáu ngày' } })
    expect((await verifyChain(visitor, lot.id)).breach).toEqual({ sequence: 1, why: 'words' })
    expect(await findBrokenChains(db)).toMatchObject([{ breaches: 1 }])
    await db.diaryWords.delete({ where })
    expect((await verifyChain(visitor, lot.id)).breach).toEqual({ sequence: 1, why: 'words' })
    await expect(
      db.diaryEvent.updateMany({ where: { lotId: lot.id }, data: { kind: 'care' } }),
    ).rejects.toThrow(/diaryEvent.updateMany/)
  })
})

describe('a trace page', () => {
  it('gives its verdict by state and day', async () => {
    const lots = await Promise.all([
      newLot(),
      newLot({ expiresOn: '2026-10-20' }),
      newLot({ expiresOn: '2026-10-19' }),
      newLot({ status: 'held' }),
      newLot({ status: 'recalled', expiresOn: '2026-10-19' }),
    ])
    const traces = await Promise.all(lots.map((lot) => readTrace(visitor, lot.code)))
    expect(traces.map((trace) => trace?.verdict)).toEqual(['good', 'good', 'expired', 'held', 'recalled'])
  })

  it('reads a code as people type it, and knows none that was mistyped or is nobody’s', async () => {
    const { code } = await newLot()
    const typed = ` ${code.slice(0, 4).toLowerCase()}-${code.slice(4, 8)} ${code.slice(8)}`
    expect((await readTrace(visitor, typed))?.lot.code).toBe(code)
    expect(await readTrace(visitor, `${code.slice(0, -1)}${code.endsWith('A') ? 'B' : 'A'}`)).toBeNull()
    expect(await readTrace(visitor, newLotCode())).toBeNull()
  })

  it('counts scans to the end of yesterday in Việt Nam', async () => {
    const lot = await newLot()
    await recordScan(visitor, lot.id)
    expect((await readTrace(visitor, lot.code))?.scans).toBe(0)
    clock.set(new Date('2026-10-20T17:30:00Z'))
    expect((await readTrace(visitor, lot.code))?.scans).toBe(1)
    clock.set(new Date('2026-10-20T03:00:00Z'))
  })

  it('shows the letter as it was last written, and the product page its beginning', async () => {
    const lot = await newLot()
    const letter: StoryText = {
      headline: { vi: 'Mật này quay ở Đồng Bùa', en: 'Spun in Đồng Bùa' },
      person: { name: 'Hiền', role: { vi: 'Tổ trưởng', en: 'Leader' }, portrait: 3, mediaId: null },
      place: { name: { vi: 'Đồng Bùa', en: '' }, what: { vi: 'Bìa rừng', en: '' }, landscape: 6 },
      quote: { vi: 'Đợi mật vít nắp.', en: 'Wait for the caps.' },
      paragraphs: [{ vi: 'Một.', en: 'One.' }],
    }
    expect(await saveStory(other, { lotCode: lot.code, story: letter })).toMatchObject({ ok: false })
    unwrap(await saveStory(seller, { lotCode: lot.code, story: { ...letter, paragraphs: [] } }))
    unwrap(await saveStory(seller, { lotCode: lot.code, story: letter }))
    expect(await readStory(visitor, lot.id)).toMatchObject({
      paragraphs: letter.paragraphs,
      quote: letter.quote,
    })
    expect(await storyBeginning(visitor, lot.code)).toMatchObject({
      headline: letter.headline,
      excerpt: letter.quote,
      person: { name: 'Hiền', portrait: 3 },
    })
    const desk = await diaryDesk(seller)
    expect(desk.lacking.find((one) => one.code === lot.code)).toMatchObject({ hasStory: true, entries: 0 })
    expect((await diaryDesk(other)).lacking).toEqual([])
  })
})
