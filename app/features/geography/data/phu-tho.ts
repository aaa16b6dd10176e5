import { EX_HOA_BINH } from './ex-hoa-binh.ts'
import { EX_PHU_THO } from './ex-phu-tho.ts'
import { EX_VINH_PHUC } from './ex-vinh-phuc.ts'

/** A unit that ended on 1 July 2025, as the resolution names it. */
export type AbsorbedUnit = {
  /** 'Xã Lãng Công' */
  readonly name: string
  /** 'huyện Lập Thạch', only where the resolution has to tell two units apart */
  readonly district: string | undefined
}

export type KnownCommune = {
  readonly code: string
  readonly name: string
  readonly formerProvince: string
  readonly absorbed: readonly AbsorbedUnit[]
}

function readUnit(text: string): AbsorbedUnit {
  const [, name = text, district] = /^(.+?)(?: \((.+)\))?$/.exec(text) ?? []
  return { name, district }
}

function readLine(line: string, formerProvince: string): KnownCommune {
  const [, code, name, units] = /^(\d{5}) (.+) < (.+)$/.exec(line) ?? []
  if (!code || !name || !units) throw new Error(`Not a line of the commune table: ${line}`)
  return { code, name, formerProvince, absorbed: units.split(', ').map(readUnit) }
}

/** The 148 communes of today's Phú Thọ and what each absorbed: the yardstick for what the package says. */
export function knownCommunes(): readonly KnownCommune[] {
  return [EX_VINH_PHUC, EX_PHU_THO, EX_HOA_BINH].flatMap(({ formerProvince, lines }) =>
    lines
      .trim()
      .split('\n')
      .map((line) => readLine(line, formerProvince)),
  )
}
