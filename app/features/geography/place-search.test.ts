import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fold } from '#app/kernel/vietnamese-text.ts'
import { geographyRows } from './data/geography-rows.ts'
import { knownCommunes } from './data/phu-tho.ts'
import { buildGazetteer } from './gazetteer.ts'
import { createGeography } from './geography-port.ts'

const rows = geographyRows()
const geography = createGeography(buildGazetteer(rows))
const { findPlaces, communesFormerlyNamed, communeLabel } = geography
const codes = (text: string) => findPlaces(text).map(({ communeCode }) => communeCode)
const provinceName = new Map(rows.provinces.map(({ code, name }) => [code, name]))

describe('findPlaces', () => {
  it.each([
    ['Tam Đảo, Phú Thọ', '08911'],
    ['xa tam dao vinh phuc', '08911'],
    ['XÃ TAM ĐẢO, TỈNH PHÚ THỌ', '08911'],
    ['Phú Thọ, Tam Đảo', '08911'],
    ['Lãng Công Sông Lô', '08773'],
    ['Lãng Công, huyện Sông Lô', '08773'],
    ['lang cong, song lo, vinh phuc', '08773'],
    ['thôn 3, xã Lãng Công, huyện Sông Lô, tỉnh Vĩnh Phúc', '08773'],
    ['Thị trấn Hương Canh', '08935'],
    ['tt. Hương Canh, h. Bình Xuyên', '08935'],
    ['Xã Lý Nhân, Vĩnh Tường', '09154'],
    ['12 Trần Phú, phường Tích Sơn, Vĩnh Yên', '08707'],
    ['p. Bến Nghé q1 tp hcm', '26740'],
    ['P1 Q3 HCM', '27154'],
    ['Phường 01, Quận 3', '27154'],
  ])('is certain about "%s"', (text, code) => {
    expect(findPlaces(text)[0]).toMatchObject({ communeCode: code, certain: true, fromArea: false })
  })

  it('says which former place led to the answer', () => {
    expect(findPlaces('Lãng Công, Sông Lô')[0]).toEqual({
      communeCode: '08773',
      label: 'Xã Yên Lãng, Phú Thọ',
      because: 'Lãng Công (huyện Sông Lô cũ)',
      certain: true,
      fromArea: false,
    })
    expect(findPlaces('Phường 1, Quận 3')[0]?.because).toBe('phường 1 (quận 3 cũ)')
    expect(findPlaces('Tam Đảo, Phú Thọ')[0]?.because).toBeUndefined()
  })

  it('offers the communes of a former district, the one that bears its name first', () => {
    const places = findPlaces('huyện Tam Đảo')
    expect(places.map(({ communeCode }) => communeCode)).toEqual(['08911', '08914', '08923', '08872'])
    expect(places.every(({ fromArea, certain }) => fromArea && !certain)).toBe(true)
    expect(places[1]?.because).toBe('huyện Tam Đảo cũ')
    expect(codes('Thành phố Vĩnh Yên').toSorted()).toEqual(['08707', '08716'])
    expect(codes('Q. Cầu Giấy Hà Nội')[0]).toBe('00166')
  })

  it('leaves the choice to people where a name means several places', () => {
    for (const text of ['Yên Lãng', 'Yên Lãng, Phú Thọ', 'Tân Tiến', 'Tam Đảo, Vĩnh Phúc', 'Xã Vầy Nưa']) {
      expect([text, findPlaces(text).some(({ certain }) => certain)]).toEqual([text, false])
    }
    expect(codes('Yên Lãng, Phú Thọ')).toEqual(expect.arrayContaining(['08773', '08632']))
    expect(codes('Xã Vầy Nưa')).toEqual(expect.arrayContaining(['04828', '04891']))
  })

  it('lets accents decide when they were typed, and not when they were not', () => {
    expect(codes('Mỵ Hòa, Hòa Bình')[0]).toBe('05086')
    expect(codes('Mỹ Hoà, Hoà Bình')[0]).toBe('05158')
    expect(codes('my hoa, hoa binh')).toEqual(expect.arrayContaining(['05086', '05158']))
  })

  it.each([
    ['lang kong', '08773'],
    ['Huong Cahn, Binh Xuyen', '08935'],
    ['tamdao', '08911'],
    ['Vinh Tuowng', '09076'],
  ])('forgives the slip in "%s" without being certain', (text, code) => {
    expect(findPlaces(text)[0]).toMatchObject({ communeCode: code, certain: false })
  })

  it.each(['', ' ', ',,,', 'x', '!!!', 'asdf qwer', '1', '12 34'])('answers nothing for "%s"', (text) => {
    expect(findPlaces(text)).toEqual([])
  })

  it('finds every commune of today by its own full name, with and without accents', () => {
    for (const { code, name, provinceCode } of rows.communes) {
      const full = `${name}, ${provinceName.get(provinceCode)}`
      expect([full, codes(full)[0]]).toEqual([full, code])
      // Without accents a neighbour may have the same name: Xã Đông Sơn, Xã Đồng Sơn.
      expect([full, codes(fold(full)).includes(code)]).toEqual([full, true])
    }
  }, 60_000)

  it('leads every former name in Phú Thọ to its successor', () => {
    for (const { code, formerProvince, absorbed } of knownCommunes()) {
      for (const { name, district } of absorbed) {
        const full = [name, district, formerProvince].filter(Boolean).join(', ')
        expect([full, codes(full).includes(code)]).toEqual([full, true])
      }
    }
  })

  it('leads a former commune with its district and province to its heirs, anywhere in the country', () => {
    const former = rows.formerUnits.filter(({ level }) => level === 'commune')
    fc.assert(
      fc.property(fc.constantFrom(...former), fc.constantFrom(', ', ' '), (unit, between) => {
        const found = codes([unit.name, unit.formerDistrict, unit.formerProvince].join(between))
        expect(unit.successors.some((code) => found.includes(code))).toBe(true)
      }),
      { numRuns: 400 },
    )
  }, 60_000)

  it('stays bounded and calm whatever is typed', () => {
    const word = fc.constantFrom(
      'xã',
      'phường',
      'q',
      '1',
      ',',
      'Tân',
      'Tiến',
      'Phú',
      'Thọ',
      'Vĩnh',
      "M'",
      'ß',
      '😀',
    )
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'grapheme' }),
          fc.array(word).map((words) => words.join(' ')),
        ),
        (text) => {
          const places = findPlaces(text)
          expect(places.length).toBeLessThanOrEqual(8)
          expect(new Set(places.map(({ communeCode }) => communeCode)).size).toBe(places.length)
          expect(places.slice(1).some(({ certain }) => certain)).toBe(false)
        },
      ),
      { numRuns: 300 },
    )
  }, 60_000)
})

describe('communesFormerlyNamed', () => {
  it.each([
    ['Lãng Công', ['08773']],
    ['hương canh', ['08935']],
    ['Tam Dương', ['08869', '08872', '08896', '08905']],
    ['huyện Sông Lô', ['08773', '08782', '08824', '08848', '08866']],
  ])('"%s" leads to %j', (text, expected) => {
    expect(communesFormerlyNamed(text).toSorted()).toEqual(expected)
  })

  it('is silent about words that are no place', () => {
    expect(communesFormerlyNamed('mật ong')).toEqual([])
    expect(communesFormerlyNamed('mật ong Tam Đảo')).toEqual([])
  })
})

describe('communeLabel', () => {
  it('names commune and province as people write them', () => {
    expect(communeLabel('08911')).toBe('Xã Tam Đảo, Phú Thọ')
    expect(communeLabel('26740')).toBe('Phường Sài Gòn, TP. Hồ Chí Minh')
    expect(communeLabel('00000')).toBe('00000')
  })

  it('is understood when it is typed back', () => {
    fc.assert(
      fc.property(fc.constantFrom(...rows.communes), ({ code }) => {
        expect(codes(communeLabel(code))[0]).toBe(code)
      }),
    )
  })
})
