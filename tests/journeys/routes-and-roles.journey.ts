import path from 'node:path'
import { pathToFileURL } from 'node:url'
import type { ServerBuild } from '@remix-run/node'
import { decideAll } from '#app/platform/access.ts'
import type { Actor, Person, StaffRole } from '#app/platform/actor.ts'
import { createRouteTable } from '#app/platform/http/route-table.server.ts'
import { expect, signIn, test, type Role } from './journey.ts'

type Somebody = Role | 'visitor'

const person: Person = { kind: 'person', userId: '', name: '', staff: null, officer: null, operator: false }
const staff = (role: StaffRole): Person => ({ ...person, staff: { sellerId: '', sellerName: '', role } })

/** What the demo's people are, as the rules of access see them. */
const actors: Readonly<Record<Somebody, Actor>> = {
  visitor: { kind: 'visitor' },
  'seller-owner': staff('owner'),
  'seller-packer': staff('packer'),
  'seller-recorder': staff('recorder'),
  officer: { ...person, officer: { provinceCode: '25', communeCode: null } },
  'commune-officer': { ...person, officer: { provinceCode: '25', communeCode: '08911' } },
  operator: { ...person, operator: true },
  accountant: { ...person, operator: true },
  household: person,
}
/** Both run the market; the second exists so that two people approve what is sent out. */
const operators: readonly Somebody[] = ['operator', 'accountant']
const everybody = [
  'visitor',
  ...['seller-owner', 'seller-packer', 'seller-recorder'],
  ...['officer', 'commune-officer', 'operator', 'accountant', 'household'],
] as const

/** Written by hand, so that a wrong declaration shows: who may open what. A visitor is led to sign in instead. */
const rooms: readonly (readonly [path: string, who: readonly Somebody[]])[] = [
  ['/ban-hang', ['seller-owner', 'seller-packer', 'seller-recorder']],
  ['/ban-hang/san-pham', ['seller-owner']],
  ['/ban-hang/san-pham/moi', ['seller-owner']],
  ['/ban-hang/lo', ['seller-owner', 'seller-packer']],
  ['/ban-hang/lo/moi', ['seller-owner', 'seller-packer']],
  ['/ban-hang/don', ['seller-owner', 'seller-packer']],
  ['/ban-hang/tien', ['seller-owner']],
  ['/ban-hang/tien/bang-ke', ['seller-owner']],
  ['/ban-hang/tien/tai-khoan', ['seller-owner']],
  ['/ban-hang/tien/chua-ro', ['seller-owner']],
  ['/ban-hang/tai-quay', ['seller-owner', 'seller-packer']],
  ['/ban-hang/ho-thanh-vien', ['seller-owner']],
  ['/ban-hang/ho-thanh-vien/chia-tien', ['seller-owner']],
  ['/ban-hang/nhat-ky', ['seller-owner', 'seller-recorder']],
  ['/so', ['officer', 'commune-officer']],
  ['/so/chung-nhan', ['officer', 'commune-officer']],
  ['/so/cach-tinh', ['officer', 'commune-officer']],
  ['/so/tai/xa', ['officer', 'commune-officer']],
  ['/dieu-hanh', operators],
  ['/dieu-hanh/chu-the', operators],
  ['/dieu-hanh/san-pham', operators],
  ['/dieu-hanh/chuyen-khoan', operators],
  ['/dieu-hanh/hoan-tien', operators],
  ['/dieu-hanh/tien', operators],
  ['/dieu-hanh/thanh-toan', operators],
  ['/dieu-hanh/thong-bao', operators],
  ['/dieu-hanh/khieu-nai-the', operators],
  ['/dieu-hanh/sao-ke', operators],
  ['/dieu-hanh/thu-ho', operators],
  ['/dieu-hanh/thu-ho/tu-choi', operators],
  ['/dieu-hanh/hoa-don', operators],
  ['/dieu-hanh/bieu-phi', operators],
  ['/dieu-hanh/hoa-hong', operators],
  ['/dieu-hanh/thue', operators],
  ['/dieu-hanh/chi-tra', operators],
  ['/dieu-hanh/doi-soat', operators],
  ['/tai-khoan', everybody.filter((who) => who !== 'visitor')],
  ['/', everybody],
  ['/gio-hang', everybody],
  ['/tra-cuu', everybody],
]

/** Something for each part of a pattern that changes: well-formed, of nobody. */
const parts: Readonly<Record<string, string>> = {
  ':slug': 'khong-co',
  ':id': '01a20172-8e72-7fe5-892b-e4901eea7f1b',
  ':code': '7K3M2QXW9BDFE',
  ':page': 've-cho-lang',
  ':table': 'xa',
  ':account': 'khong-co',
  ':file': '320.jpeg',
  ':token': 'AAAAAAAAAAAAAAAAAAAAAA',
  ':provider': 'sepay',
  ':gateway': 'vnpay',
  ':reference': 'CL7K3M2QXW9B',
  ...Object.fromEntries(
    [':paymentId', ':draftId', ':importId', ':remittanceId'].map((part) => [
      part,
      '01a20172-8e72-7fe5-892b-e4901eea7f1b',
    ]),
  ),
  '*': 'khong-co',
}

/** Signing out would end the sessions that other journeys use; it has a test of its own. */
const signsOut = /\/dang-xuat$/

async function readRoutes() {
  const file = path.resolve('build/server/index.js')
  const build: ServerBuild = await import(pathToFileURL(file).href)
  return createRouteTable(build.routes).all
}

type Answer = 'sign-in' | 'refused' | 'answered' | 'failed'

const answerOf = ({ status, headers }: Response): Answer => {
  if (status >= 500) return 'failed'
  if (status === 303 && /\/dang-nhap\?ve=/.test(headers.get('location') ?? '')) return 'sign-in'
  return status === 404 ? 'refused' : 'answered'
}

for (const who of everybody) {
  test(`every route opens to a ${who} or does not, as it declares and as we decided`, async ({
    market,
    cookiesOf,
  }) => {
    const cookies = who === 'visitor' ? [] : await cookiesOf(who)
    const Cookie = cookies.map(({ name, value }) => `${name}=${value}`).join('; ')
    const ask = (method: string, at: string) =>
      fetch(market + at, {
        method,
        redirect: 'manual',
        headers: { Cookie, Origin: market, 'Content-Type': 'application/x-www-form-urlencoded' },
        body: method === 'POST' ? 'lac=1' : undefined,
      })

    const wrong: string[] = []
    const routes = await readRoutes()
    expect(routes.length).toBeGreaterThan(80)
    for (const { pattern, access } of routes) {
      const at = pattern.replace(/:\w+|\*/g, (part) => parts[part] ?? part)
      const verdict = decideAll(access, actors[who], 'demo')
      for (const method of ['GET', 'POST']) {
        if (method === 'POST' && signsOut.test(at)) continue
        const answer = answerOf(await ask(method, at))
        // What one may open may still not be there; what one may not open is never answered.
        const right =
          verdict === 'allowed'
            ? answer === 'answered' || (answer === 'refused' && at !== pattern) || method === 'POST'
            : answer === (verdict === 'sign-in' ? 'sign-in' : 'refused')
        if (!right || answer === 'failed') wrong.push(`${method} ${at}: ${answer}, but ${verdict}`)
      }
    }
    for (const [at, allowed] of rooms) {
      const answer = answerOf(await ask('GET', at))
      const expected = allowed.includes(who) ? 'answered' : who === 'visitor' ? 'sign-in' : 'refused'
      if (answer !== expected) wrong.push(`GET ${at}: ${answer}, but we decided ${expected}`)
    }
    expect(wrong).toEqual([])
  })
}

test('who signs out is nobody again', async ({ page }) => {
  await signIn(page, 'operator')
  await page.getByRole('button', { name: 'Đăng xuất' }).first().click()
  await page.goto('/dieu-hanh')
  await expect(page).toHaveURL(/\/dang-nhap\?ve=%2Fdieu-hanh$/)
})
