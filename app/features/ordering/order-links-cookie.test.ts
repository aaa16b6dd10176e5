import { expect, it } from 'vitest'
import { orderLinkCookie, orderTokenOf } from './order-links-cookie.server.ts'

const token = 'a'.repeat(22)
const withCookie = (cookie: string) => new Request('https://cholang.test/', { headers: { cookie } })
const kept = (request: Request, code: string) => orderLinkCookie(request, { code, token }).split(';')[0] ?? ''

it('keeps the latest twelve orders, the newest first', () => {
  const codes = [...'ABCDEFGHJKLMN'].map((letter) => `${letter}AAA-2222`)
  const cookie = codes.reduce((jar, code) => kept(withCookie(jar), code), '')
  expect(orderTokenOf(withCookie(cookie), 'NAAA-2222')).toBe(token)
  expect(orderTokenOf(withCookie(cookie), 'AAAA-2222')).toBeNull()
})

it('is out of reach of scripts, and travels by https only where the market does', () => {
  expect(orderLinkCookie(withCookie(''), { code: '7K3M-2QXW', token })).toMatch(
    /HttpOnly.*SameSite=Lax; Secure$/,
  )
  expect(orderLinkCookie(new Request('http://localhost/'), { code: '7K3M-2QXW', token })).not.toContain(
    'Secure',
  )
})

it('ignores what somebody made up', () => {
  expect(orderTokenOf(withCookie('orders=7K3M-2QXW.short~x~=;'), '7K3M-2QXW')).toBeNull()
})
