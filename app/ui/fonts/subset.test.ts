import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { FONT_FILES, subset } from './subset.ts'

const alphabet =
  'aăâbcdđeêghiklmnoôơpqrstuưvxy' +
  'àáảãạằắẳẵặầấẩẫậèéẻẽẹềếểễệìíỉĩịòóỏõọồốổỗộờớởỡợùúủũụừứửữựỳýỷỹỵ' +
  '0123456789.,–·'

describe('display font', () => {
  it('weighs at most 20 kB over both files', async () => {
    const files = await Promise.all(FONT_FILES.map(subset))
    expect(files.reduce((sum, file) => sum + file.length, 0)).toBeLessThanOrEqual(20_000)
  })

  it('covers the Vietnamese alphabet in both cases', () => {
    const covered = new Set(FONT_FILES.flatMap((font) => [...font.characters]))
    const missing = [...alphabet, ...alphabet.toUpperCase()].filter((letter) => !covered.has(letter))
    expect(missing).toEqual([])
  })

  it('is announced by the stylesheet under the names that are written', () => {
    const css = readFileSync(new URL('./face.css', import.meta.url), 'utf8')
    for (const font of FONT_FILES) expect(css).toContain(`/fonts/${font.file}`)
  })
})
