import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { safePath } from './flash.server.ts'

const home = '/tai-khoan'

describe('a way back from the address line', () => {
  it.each([
    ['/ban-hang/lo?trang=2', '/ban-hang/lo?trang=2'],
    ['/en/so#ban', '/en/so#ban'],
    ['/tim-kiem?q=mật ong', '/tim-kiem?q=m%E1%BA%ADt%20ong'],
    ['/gõ', '/g%C3%B5'],
  ])('%j is ours', (asked, path) => {
    expect(safePath(asked, home)).toBe(path)
  })

  it.each([
    null,
    '',
    'ban-hang',
    'https://elsewhere.example/',
    '//elsewhere.example',
    '/\\elsewhere.example',
    '/\t/elsewhere.example',
    '/..//elsewhere.example',
    '/.//elsewhere.example',
    '/%2e%2e//elsewhere.example',
    '@elsewhere.example/',
    ':80@elsewhere.example/',
  ])('%j is not', (asked) => {
    expect(safePath(asked, home)).toBe(home)
  })

  it('never leaves the market, and always fits into a header', () => {
    const letters = fc.constantFrom(
      '/',
      '\\',
      '.',
      '%2e',
      '@',
      ':',
      '?',
      '#',
      '\t',
      '\n',
      '\0',
      'a',
      'ố',
      '\ud800',
    )
    fc.assert(
      fc.property(fc.array(letters, { maxLength: 8 }), (parts) => {
        const path = safePath(`/${parts.join('')}`, home)
        expect(new URL(path, 'https://cholang.vn').origin).toBe('https://cholang.vn')
        expect(() => new Headers({ Location: path })).not.toThrow()
      }),
    )
  })
})
