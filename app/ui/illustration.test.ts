import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import {
  ILLUSTRATION_KINDS,
  illustrationUrl,
  placeUrl,
  PLACES,
  portraitUrl,
  PORTRAITS,
  tintClass,
} from './illustration.ts'

const read = (url: string) => readFileSync(path.join(import.meta.dirname, '../../public', url), 'utf8')
const styles = readFileSync(path.join(import.meta.dirname, 'styles/goods.css'), 'utf8')
const counted = (last: number) => Array.from({ length: last }, (_, index) => index + 1)
const drawings = [
  ...ILLUSTRATION_KINDS.map(illustrationUrl),
  ...counted(PORTRAITS).map(portraitUrl),
  ...counted(PLACES).map(placeUrl),
]

describe('drawings', () => {
  it.each(drawings)('%s is there, small, sized, and holds nothing but shapes', (url) => {
    const svg = read(url)
    expect(svg.length).toBeLessThan(4_000)
    expect(svg).toMatch(
      /^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" viewBox="[\d ]+" width="\d+" height="\d+">/,
    )
    expect(svg).not.toMatch(/<script|<foreignObject|href=|\bon[a-z]+=/i)
  })

  it.each(ILLUSTRATION_KINDS)('%s stands on a ground that exists', (kind) => {
    expect(styles).toContain(`.${tintClass(kind)} {`)
  })
})
