import { describe, expect, it } from 'vitest'
import { unwrap } from '#app/kernel/result.ts'
import { aMaker, ownerOf } from '#tests/factories/catalogue.ts'
import { aPayingMarket } from '#tests/factories/payouts.ts'
import { testDatabase } from '#tests/setup/test-database.ts'
import { markPayoutPaid } from '../payouts/end-payout.server.ts'
import { readSellerPayout } from '../statements/read-payouts.server.ts'
import { attachPayoutPaper, withdrawPayoutPaper } from './attach-paper.server.ts'
import { openOwnPaper, openPaperOfRun } from './open-paper.server.ts'
import { MOST_PAPER_BYTES } from './paper.ts'

const { root } = testDatabase()
const { callOf, maker, approver, aSellerOwed, aSentRun } = aPayingMarket(root)

/** What two pressed at once came to. */
const both = async <T>(one: Promise<T>, other: Promise<T>) => Promise.all([one, other])

const stateOf = async (payoutId: string) =>
  (await root.payout.findUniqueOrThrow({ where: { id: payoutId } })).status

describe("the bank's paper of a payout", () => {
  const bytesOf = (text: string) => new TextEncoder().encode(text)
  const aPdf = (words = 'giấy báo nợ') => ({
    ...{ field: 'paper', name: 'C:\\Tải về\\bao-no.pdf', bytes: bytesOf(`%PDF-1.7\n${words}\n%%EOF\n`) },
  })
  const aPicture = () => ({
    ...{ field: 'paper', name: 'man-hinh.html' },
    bytes: Uint8Array.from([0x89, ...bytesOf('PNG\r\n\u001a\n and so on')]),
  })

  async function aPaidPayout() {
    const seller = await aSellerOwed(170_000n)
    const run = await aSentRun()
    const payout = run.payoutOf(seller)
    if (!payout) throw new Error('no payout')
    return { seller, run, payout, payoutId: payout.id }
  }

  it('is kept with it in one press, and only once however often that is pressed', async () => {
    const { seller, run, payout, payoutId } = await aPaidPayout()
    const paid = { payoutId, proof: 'FT11', paper: aPdf() }
    const pressed = await both(markPayoutPaid(maker, paid), markPayoutPaid(maker, paid))
    expect(pressed.filter(({ ok }) => ok)).toHaveLength(1)
    await both(
      attachPayoutPaper(maker, { payoutId, file: aPdf() }),
      attachPayoutPaper(approver, { payoutId, file: aPicture() }),
    )
    expect(await root.payoutEvent.count({ where: { payoutId, kind: 'paper_attached' } })).toBe(2)

    const owner = callOf(ownerOf(seller))
    const { reference } = payout
    const shown = await readSellerPayout(owner, reference)
    expect(shown?.payout.papers.map(({ kind }) => kind).toSorted()).toEqual(['pdf', 'png'])
    const pdf = shown?.payout.papers.find(({ kind }) => kind === 'pdf')
    const paperId = pdf?.paperId ?? ''
    const opened = await openOwnPaper(owner, { reference, paperId })
    expect(opened).toMatchObject({ type: 'application/pdf', size: aPdf().bytes.length })
    expect(await new Response(opened?.stream).text()).toContain('giấy báo nợ')
    expect(await openPaperOfRun(maker, { runCode: run.code, paperId })).toMatchObject({ size: pdf?.size })

    const stranger = callOf(ownerOf((await aMaker(maker)).id))
    expect(await openOwnPaper(stranger, { reference, paperId })).toBeNull()
    expect(await openPaperOfRun(maker, { runCode: 'CT-0000-XXXX', paperId })).toBeNull()
    expect(await openOwnPaper(owner, { reference, paperId: '../../etc/passwd' })).toBeNull()
  })

  it('taken back is opened by nobody, and can be attached again', async () => {
    const { seller, payout, payoutId } = await aPaidPayout()
    unwrap(await markPayoutPaid(maker, { payoutId, proof: 'FT12', paper: aPicture() }))
    const owner = callOf(ownerOf(seller))
    const { id: paperId } = await root.payoutPaper.findFirstOrThrow({ where: { payoutId } })
    const open = () => openOwnPaper(owner, { reference: payout.reference, paperId })
    expect(await open()).toMatchObject({ type: 'image/png' })
    const withdrawn = { payoutId, paperId }
    const pressed = await both(withdrawPayoutPaper(maker, withdrawn), withdrawPayoutPaper(maker, withdrawn))
    expect(pressed.filter(({ ok }) => ok)).toHaveLength(1)
    expect(await open()).toBeNull()
    expect((await readSellerPayout(owner, payout.reference))?.payout.papers).toEqual([])
    unwrap(await attachPayoutPaper(maker, { payoutId, file: aPicture() }))
    expect(await open()).not.toBeNull()
  })

  it('is a picture or a PDF by its bytes, and nothing is booked with another', async () => {
    const { payoutId } = await aPaidPayout()
    expect(await attachPayoutPaper(maker, { payoutId, file: aPdf() })).toMatchObject({
      failure: { key: 'settlement:failure.paper_too_early' },
    })
    const wrong = [
      ['<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>', 'paper_kind'],
      ['<!doctype html><script>alert(1)</script>', 'paper_kind'],
      ['%PDF-1.7 broken off', 'paper_kind'],
      ['', 'paper_empty'],
    ] as const
    for (const [words, why] of wrong) {
      const paper = { field: 'paper', name: 'bao-no.pdf', bytes: bytesOf(words) }
      expect(await markPayoutPaid(maker, { payoutId, proof: 'FT13', paper })).toMatchObject({
        failure: { field: 'paper', key: `settlement:failure.${why}` },
      })
    }
    const large = { ...aPdf(), bytes: new Uint8Array(MOST_PAPER_BYTES + 1) }
    expect(await attachPayoutPaper(maker, { payoutId, file: large })).toMatchObject({
      failure: { key: 'settlement:failure.paper_large' },
    })
    expect(await stateOf(payoutId)).toBe('sent')
    unwrap(await markPayoutPaid(maker, { payoutId, proof: 'FT13' }))
    for (let number = 1; number <= 5; number++) {
      unwrap(await attachPayoutPaper(maker, { payoutId, file: aPdf(`giấy ${number}`) }))
    }
    expect(await attachPayoutPaper(maker, { payoutId, file: aPdf('giấy 6') })).toMatchObject({
      failure: { key: 'settlement:failure.paper_too_many' },
    })
  })
})
