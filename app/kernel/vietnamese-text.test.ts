import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fold, slugify } from './vietnamese-text.ts'

describe('fold', () => {
  it.each([
    ['Mật  Ong', 'mat ong'],
    [' Trà hoa vàng ', 'tra hoa vang'],
    ['RAU SU SU', 'rau su su'],
    ['Đạo Trù', 'dao tru'],
    ['ĐƯỜNG thốt nốt', 'duong thot not'],
    ['Lãng\u00a0Công', 'lang cong'],
  ])('%s', (text, folded) => expect(fold(text)).toBe(folded))

  it('does not care how accents are composed', () => {
    const vietnamese = fc.string({
      unit: fc.constantFrom(...'ăâđêôơưáàảãạấầẩẫậắằẳẵặếềểễệốồổỗộớờởỡợứừửữựýỳỷỹỵ XYZ'),
    })
    fc.assert(
      fc.property(vietnamese, (text) => {
        expect(fold(text.normalize('NFD'))).toBe(fold(text))
        expect(fold(text)).toMatch(/^[a-z ]*$/)
        expect(fold(fold(text))).toBe(fold(text))
      }),
    )
  })
})

it('makes slugs of any text', () => {
  expect(slugify('Mật ong hoa rừng (500 g)')).toBe('mat-ong-hoa-rung-500-g')
  expect(slugify('  Đỗ & Đậu – loại 1  ')).toBe('do-dau-loai-1')
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      expect(slugify(text)).toMatch(/^([a-z0-9]+(-[a-z0-9]+)*)?$/)
    }),
  )
})
