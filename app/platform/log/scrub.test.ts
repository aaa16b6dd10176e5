import { expect, it } from 'vitest'
import { scrub } from './scrub.ts'

it('takes out our own secrets, and what looks like anybody’s', () => {
  const line = [
    'key 0123-our-own-key',
    `Invalid API Key provided: ${'sk_live'}_51AbCdEf****xyz`,
    'authorization: Apikey abc.def and Bearer eyJhbGciOi.x-y_z',
    `signature ${'ab12'.repeat(16)}`,
    'card 4111 1111 1111 1111 or 4242424242424242',
  ].join(' | ')
  expect(scrub(line, ['0123-our-own-key'])).toBe(
    'key [hidden] | Invalid API Key provided: [hidden] | authorization: [hidden] and [hidden] | ' +
      'signature [hidden] | card [hidden] or [hidden]',
  )
})

it('takes out the secret of a household’s link, however its address was written', () => {
  const token = 'AbC-123_xyz456789012qr'
  for (const [path, clean] of [
    [`/ho/${token}`, '/ho/[hidden]'],
    [`/en/ho/${token}/phieu-chi/0197`, '/en/ho/[hidden]/phieu-chi/0197'],
    [`/HO/${token}.data`, '/HO/[hidden]'],
    [`/%68o/%41${token}`, '/%68o/[hidden]'],
    [`/dang-nhap?ve=%2Fho%2F${token}&x=1`, '/dang-nhap?ve=%2Fho%2F[hidden]&x=1'],
    ['/tai-khoan/ho/phieu-nhan/0197', '/tai-khoan/ho/phieu-nhan/0197'],
  ] as const) {
    expect(scrub(JSON.stringify({ method: 'GET', path }), [])).toBe(
      JSON.stringify({ method: 'GET', path: clean }),
    )
  }
})

it('leaves ordinary lines as they are, and JSON readable', () => {
  const line =
    '{"level":50,"time":1795332116178,"amount":4242424242424242,"attemptId":"0197a4c2-5d1e-7c3a-9b54-1f2e3d4c5b6a"}'
  expect(scrub(line, ['', 'level'])).toBe(line)
})
