import { QUERY_DR_RESPONSE_MAP, REFUND_RESPONSE_MAP, RESPONSE_MAP } from 'vnpay/constants'
import { TRANSACTION_STATUS_RESPONSE_MAP } from 'vnpay/constants'
import { describe, expect, it } from 'vitest'
import { fateOf, refundRefusal, refundStanding } from './codes.ts'

const codesOf = (map: ReadonlyMap<string, unknown>) => [...map.keys()].filter((code) => /^\d\d$/.test(code))
const statuses = codesOf(TRANSACTION_STATUS_RESPONSE_MAP)
const responses = [...new Set([...codesOf(RESPONSE_MAP), '12', '13', '79', '99'])]

describe('of all pairs of codes', () => {
  it('only 00 with 00 is paid', () => {
    const paid = responses.flatMap((code) =>
      statuses.filter((status) => fateOf(code, status).kind === 'paid').map((status) => `${code}/${status}`),
    )
    expect(paid).toEqual(['00/00'])
  })

  it('a refusal with a success is believed neither way', () => {
    const refusals = responses.filter((code) => code !== '00' && code !== '07')
    expect(refusals.map((code) => fateOf(code, '00').kind)).toEqual(refusals.map(() => 'unclear'))
  })
})

it.each([
  ['24', '02', { kind: 'cancelled', code: '24' }],
  ['11', '02', { kind: 'expired', code: '11' }],
  ['51', '02', { kind: 'failed', code: '51' }],
  ['13', '02', { kind: 'failed', code: '13' }],
  ['75', '02', { kind: 'failed', code: '75' }],
  ['99', '02', { kind: 'failed', code: '99' }],
  ['00', '02', { kind: 'failed', code: '02' }],
  ['00', '01', { kind: 'pending' }],
  ['07', '07', { kind: 'suspected' }],
  ['07', '00', { kind: 'suspected' }],
  ['00', '07', { kind: 'suspected' }],
  ['00', '04', { kind: 'suspected' }],
  ['00', '05', { kind: 'unclear' }],
  ['00', '09', { kind: 'unclear' }],
  ['00', '', { kind: 'unclear' }],
  ['', '00', { kind: 'unclear' }],
  ['0', '00', { kind: 'unclear' }],
])('%s/%s is read as %o', (code, status, fate) => {
  expect(fateOf(code, status)).toEqual(fate)
})

it('every answer to a refund is a refusal, but success, taken before, and unknown', () => {
  const others = codesOf(REFUND_RESPONSE_MAP).filter((code) => refundRefusal(code) === null)
  expect(others).toEqual(['00', '94', '99'])
  expect(refundRefusal('95')).toMatch(/^95: /)
  expect(codesOf(QUERY_DR_RESPONSE_MAP)).toContain('91')
})

it('a refund is done with 00 only', () => {
  expect(statuses.map((status) => [status, refundStanding(status)])).toEqual([
    ['00', 'refunded'],
    ['01', 'unclear'],
    ['02', 'unclear'],
    ['04', 'unclear'],
    ['05', 'under-way'],
    ['06', 'under-way'],
    ['07', 'unclear'],
    ['09', 'declined'],
  ])
})
