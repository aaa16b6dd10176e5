import { describe, expect, it } from 'vitest'
import { isScan } from './scan.server.ts'

const phone = 'Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 Chrome/130.0 Mobile Safari/537.36'
const asked = (headers: Record<string, string>, method = 'GET') =>
  isScan({ method, headers: new Headers({ 'User-Agent': phone, ...headers }) })

describe('a scan', () => {
  it('is a page that a camera or another app opened', () => {
    expect(asked({})).toBe(true)
    expect(asked({ 'Sec-Fetch-Site': 'none' })).toBe(true)
    expect(asked({ 'Sec-Fetch-Site': 'cross-site' })).toBe(true)
  })

  it('is no prefetch, no robot, no question for headers, no link within the market', () => {
    expect(asked({ 'Sec-Purpose': 'prefetch;prerender' })).toBe(false)
    expect(asked({ Purpose: 'prefetch' })).toBe(false)
    expect(asked({ 'User-Agent': 'Googlebot/2.1 (+http://www.google.com/bot.html)' })).toBe(false)
    expect(asked({}, 'HEAD')).toBe(false)
    expect(asked({ 'Sec-Fetch-Site': 'same-origin' })).toBe(false)
  })
})
