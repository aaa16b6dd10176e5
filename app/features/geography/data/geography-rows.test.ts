import { describe, expect, it } from 'vitest'
import { fold } from '#app/kernel/vietnamese-text.ts'
import { spelling } from '../spelling.ts'
import { geographyRows } from './geography-rows.ts'
import { packageRows } from './package-rows.ts'
import { knownCommunes } from './phu-tho.ts'
import { REGION_OF_PROVINCE } from './regions.ts'
import { splitUnitName } from './unit-name.ts'

const source = packageRows()
const rows = geographyRows(source)
const known = knownCommunes()

const formerCommunes = (name: string, province: string) =>
  rows.formerUnits.filter(
    (unit) => unit.level === 'commune' && unit.name === name && unit.formerProvince === province,
  )

describe('the country', () => {
  it('has 34 provinces and 3,321 communes, each code once', () => {
    expect(new Set(rows.provinces.map(({ code }) => code)).size).toBe(34)
    expect(new Set(rows.communes.map(({ code }) => code)).size).toBe(3321)
    expect(new Set(rows.formerUnits.map(({ id }) => id)).size).toBe(rows.formerUnits.length)
  })

  it('gives every province a region and every commune a province and a kind', () => {
    expect(rows.provinces.map(({ code }) => code).toSorted()).toEqual(
      [...REGION_OF_PROVINCE.keys()].toSorted(),
    )
    const provinces = new Set(rows.provinces.map(({ code }) => code))
    for (const commune of rows.communes) {
      expect(provinces).toContain(commune.provinceCode)
      expect(['xã', 'phường', 'đặc khu']).toContain(commune.kind)
    }
  })

  it('has no province in which one name stands for two communes, which lookup by name relies on', () => {
    const names = rows.communes.map(({ provinceCode, name }) => `${provinceCode}/${spelling(name)}`)
    expect(new Set(names).size).toBe(names.length)
  })

  it('leads every former unit to communes of today, in one province only', () => {
    const provinceOf = new Map(rows.communes.map(({ code, provinceCode }) => [code, provinceCode]))
    for (const { id, successors } of rows.formerUnits) {
      const provinces = new Set(successors.map((code) => provinceOf.get(code)))
      expect([id, provinces.size, provinces.has(undefined)]).toEqual([id, 1, false])
    }
  })

  it('loses no old commune that the package names', () => {
    const kept = new Set(
      rows.formerUnits.map((unit) => `${unit.name}|${unit.formerDistrict}|${unit.formerProvince}`),
    )
    const spelledSo = new Set([...kept].map(spelling))
    for (const row of source.mappings) {
      if (!row.old_ward_name) continue
      const unit = `${row.old_ward_name}|${row.old_district_name}|${row.old_province_name}`
      expect(spelledSo).toContain(spelling(unit))
    }
  })
})

describe('Phú Thọ against the resolution', () => {
  it('has the 148 communes: 133 xã and 15 phường, by code and name', () => {
    const ours = rows.communes.filter(({ provinceCode }) => provinceCode === '25')
    expect(ours.map(({ code, name }) => `${code} ${name}`).toSorted()).toEqual(
      known.map(({ code, name }) => `${code} ${name}`).toSorted(),
    )
    expect(ours.filter(({ kind }) => kind === 'xã')).toHaveLength(133)
    expect(ours.filter(({ kind }) => kind === 'phường')).toHaveLength(15)
  })

  it('agrees with the package on all 148 communes but for the place of a tone mark', () => {
    const packaged = new Map(source.wards.map((ward) => [ward.ward_code, ward]))
    for (const { code, name } of known) {
      expect(spelling(packaged.get(code)?.name ?? '')).toBe(spelling(name))
      expect(packaged.get(code)?.province_code).toBe('25')
    }
  })

  it('leads every absorbed unit to exactly the communes that took it', () => {
    const key = (name: string, province: string) => `${spelling(name)} | ${fold(province)}`
    const took = new Map<string, string[]>()
    for (const { formerProvince, absorbed, code } of known) {
      for (const { name } of absorbed) {
        const unit = key(name, formerProvince)
        took.set(unit, [...(took.get(unit) ?? []), code])
      }
    }
    const ours = new Map<string, string[]>()
    for (const { level, name, formerProvince, successors } of rows.formerUnits) {
      const unit = key(name, formerProvince ?? '')
      if (level === 'commune' && took.has(unit)) ours.set(unit, [...(ours.get(unit) ?? []), ...successors])
    }
    expect(took.size).toBeGreaterThan(440)
    for (const [unit, codes] of took) {
      expect([unit, new Set(ours.get(unit))]).toEqual([unit, new Set(codes)])
    }
  })

  it.each([
    ['Xã Lý Nhân', '9157', '09154'],
    ['Xã An Tường', '9157', '09154'],
    ['Xã Vĩnh Ninh', '9157', '09154'],
    ['Xã Phú Đa', '9157', '09154'],
    ['Xã Việt Xuân', '17587', '09106'],
    ['Xã Bồ Sao', '17587', '09106'],
    ['Xã Cao Đại', '17587', '09106'],
    ['Xã Tân Tiến', '10951', '09100'],
    ['Xã Vân Xuân', '31459', '09076'],
    ['Xã Bình Dương', '31459', '09076'],
    ['Xã Hồng Phương', '10171', '09064'],
    ['Xã Đình Chu', '9613', '08866'],
  ])('corrects %s: the package says %s, it is %s', (name, wrong, right) => {
    const packaged = source.mappings.find(
      (row) => row.old_ward_name === name && row.old_province_name === 'Tỉnh Vĩnh Phúc',
    )
    expect(packaged?.new_ward_code).toBe(wrong)
    expect(formerCommunes(name, 'Tỉnh Vĩnh Phúc').map(({ successors }) => successors)).toEqual([[right]])
  })

  it('keeps units that were split, and tells apart names that differ in one accent', () => {
    const successors = (name: string) =>
      formerCommunes(name, 'Tỉnh Hoà Bình').map((unit) => unit.successors.toSorted())
    expect(successors('Xã Vầy Nưa')).toEqual([['04828', '04891']])
    expect(successors('Xã Mỹ Hòa')).toEqual([['05158']])
    expect(successors('Xã Mỵ Hòa')).toEqual([['05086']])
  })

  it('knows the districts: Sông Lô lies in five communes of today', () => {
    const district = rows.formerUnits.find(
      ({ level, name, formerProvince }) =>
        level === 'district' && name === 'Huyện Sông Lô' && formerProvince === 'Tỉnh Vĩnh Phúc',
    )
    expect(district?.successors.toSorted()).toEqual(['08773', '08782', '08824', '08848', '08866'])
  })
})

describe('splitUnitName', () => {
  it('parts the kind from the name', () => {
    expect(splitUnitName('Thị trấn Hương Canh')).toEqual({ kind: 'thị trấn', shortName: 'Hương Canh' })
    expect(splitUnitName('Xã Xã Mã')).toEqual({ kind: 'xã', shortName: 'Xã Mã' })
    expect(splitUnitName('Phú Thọ')).toEqual({ kind: '', shortName: 'Phú Thọ' })
  })
})
