import { describe, expect, it } from 'vitest'
import type { NoticeOutcome, NoticeReader, RawNotice } from '#integrations/payments/contract.ts'

export interface NoticeSpecimens<Meaning> {
  reader: NoticeReader<Meaning>
  /** The same after its sender was given other keys. */
  rekeyed: NoticeReader<Meaning>
  /** A genuine notice of the event numbered `event`, sent at `sentAt` and received in the same second. */
  genuine(event: number, sentAt: Date): RawNotice
  /** What it means. */
  meaning(event: number): Meaning
  /** The same notice from somebody who does not know the key. */
  forged(event: number, sentAt: Date): RawNotice
  /** The digits of the amount as they stand in the body of `event`. */
  amountInBody(event: number): string
  /** Genuinely signed, but the body is another one. */
  signed(body: string, sentAt: Date): RawNotice
  /** In lower case; without any one of them nothing is believed. */
  credentials: readonly string[]
}

/** What the market relies on, whoever sends the notice. */
export function describeNoticeContract<Meaning>(name: string, make: () => NoticeSpecimens<Meaning>): void {
  const now = new Date('2026-11-22T02:00:00Z')

  describe(`${name} keeps the contract of notice readers`, () => {
    it('reads a genuine notice', () => {
      const { reader, genuine, meaning } = make()
      const answer = reader.read(genuine(1, now))
      expect(answer).toMatchObject({ kind: 'verified', meaning: meaning(1) })
    })

    it('knows a repeated event by its id, and tells two events apart', () => {
      const { reader, genuine } = make()
      const later = new Date(now.getTime() + 60_000)
      const ids = [genuine(1, now), genuine(1, later), genuine(2, now)].map((raw) => {
        const answer = reader.read(raw)
        return answer.kind === 'verified' ? answer.eventId : answer.reason
      })
      expect(ids[0]).toBe(ids[1])
      expect(ids[0]).not.toBe(ids[2])
    })

    it('refuses a notice signed with another key', () => {
      const { reader, forged } = make()
      expect(reader.read(forged(1, now)).kind).toBe('forged')
    })

    it('refuses a changed amount', () => {
      const { reader, genuine, amountInBody } = make()
      const raw = genuine(1, now)
      const body = raw.body.replace(amountInBody(1), `${amountInBody(1)}0`)
      expect(body).not.toBe(raw.body)
      expect(reader.read({ ...raw, body }).kind).toBe('forged')
    })

    it('refuses a body that was cut anywhere', () => {
      const { reader, genuine } = make()
      const raw = genuine(1, now)
      for (let length = 0; length < raw.body.length; length += 7) {
        expect(reader.read({ ...raw, body: raw.body.slice(0, length) }).kind).not.toBe('verified')
      }
    })

    it('refuses a notice without one of its credentials', () => {
      const { reader, genuine, credentials } = make()
      expect(credentials.length).toBeGreaterThan(0)
      for (const missing of credentials) {
        const raw = genuine(1, now)
        const headers = Object.fromEntries(
          Object.entries(raw.headers).filter(([header]) => header !== missing),
        )
        expect(Object.keys(headers)).toHaveLength(Object.keys(raw.headers).length - 1)
        expect(reader.read({ ...raw, headers }).kind).toBe('forged')
      }
    })

    it('refuses credentials of nonsense', () => {
      const { reader, genuine, credentials } = make()
      for (const header of credentials) {
        for (const nonsense of [
          '',
          ' ',
          'x',
          't=,v1=',
          't=1,v1=zz',
          'sha256=',
          'Apikey ',
          '\u0000',
          '9'.repeat(5000),
        ]) {
          const raw = genuine(1, now)
          expect(reader.read({ ...raw, headers: { ...raw.headers, [header]: nonsense } }).kind).toBe('forged')
        }
      }
    })

    it('takes a notice of four minutes ago and refuses one of six, or from the future', () => {
      const { reader, genuine } = make()
      const received = (minutes: number) => ({
        ...genuine(1, now),
        receivedAt: new Date(now.getTime() + minutes * 60_000),
      })
      expect(reader.read(received(4)).kind).toBe('verified')
      expect(reader.read(received(6)).kind).toBe('forged')
      expect(reader.read(received(-6)).kind).toBe('forged')
    })

    it('reads again what was genuine when it came, without its credentials and whatever the keys are now', () => {
      const { reader, rekeyed, genuine } = make()
      const raw = genuine(1, now)
      expect(rekeyed.read(raw).kind).toBe('forged')
      const kept = { ...raw, headers: {} }
      expect(rekeyed.readAgain(kept)).toEqual(reader.read(raw))
      expect(rekeyed.readAgain({ ...kept, body: '{}' }).kind).toBe('unreadable')
    })

    it('says that it cannot read nonsense, even signed, and never throws', () => {
      const { reader, signed } = make()
      const nested = '['.repeat(20_000) + ']'.repeat(20_000)
      const broken = ['', '\uFFFD', nested].map((body) => reader.read(signed(body, now)).kind)
      expect(broken).not.toContain('verified')
      const bodies = ['null', '[]', '{}', '0', '"text"', '{"data":null}', '{"data":[]}', '{"__proto__":1}']
      const answers = bodies.map((body) => reader.read(signed(body, now)).kind)
      expect(answers).toEqual(bodies.map(() => 'unreadable'))
    })

    it('answers in JSON with a success only for what is stored', () => {
      const { reader } = make()
      const statuses = (['stored', 'forged', 'unreadable', 'try-again'] satisfies NoticeOutcome[]).map(
        (outcome) => reader.acknowledge(outcome).status,
      )
      expect(statuses[0]).toBe(200)
      for (const status of statuses.slice(1)) expect(status).toBeGreaterThanOrEqual(400)
    })
  })
}
