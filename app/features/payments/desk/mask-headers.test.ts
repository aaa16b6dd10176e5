import { expect, it } from 'vitest'
import { maskHeaders } from './mask-headers.ts'

it('leaves nothing of a key, a signature or a session that could be used again', () => {
  const masked = maskHeaders({
    'content-type': 'application/json',
    authorization: 'Apikey a-very-long-secret-key',
    'x-sepay-signature': 'sha256=0123456789abcdef0123',
    'stripe-signature': 't=1790000000,v1=5257a869e7',
    'secure-token': 'short',
    cookie: 'session=abcdefghijklmnop',
  })
  expect(masked).toEqual({
    'content-type': 'application/json',
    authorization: 'Apikey a-ve••••',
    'x-sepay-signature': 'sha2••••',
    'stripe-signature': 't=17••••',
    'secure-token': '••••',
    cookie: 'sess••••',
  })
})
