import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

const css = readFileSync(new URL('./tokens.css', import.meta.url), 'utf8')
const [light = '', dark = ''] = css.split('@media (prefers-color-scheme: dark)')
const tokensOf = (part: string) =>
  Object.fromEntries(
    [...part.matchAll(/--([a-z-]+): (#[0-9a-f]{6})/g)].map(([, name, colour]) => [name, colour]),
  )

/** Relative luminance and contrast as WCAG 2.2 defines them. */
function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const channel = parseInt(hex.slice(at, at + 2), 16) / 255
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}
function contrast(one: string, other: string): number {
  const [low = 0, high = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return (high + 0.05) / (low + 0.05)
}

const textPairs = [
  ...['paper', 'surface', 'leaf-soft', 'turmeric-soft', 'lacquer-soft', 'indigo-soft'].map((ground) => [
    'ink',
    ground,
  ]),
  ...['muted', 'star', 'leaf', 'leaf-strong', 'lacquer'].flatMap((text) => [
    [text, 'paper'],
    [text, 'surface'],
  ]),
  ['leaf-strong', 'leaf-soft'],
  ['muted', 'leaf-soft'],
  ['lacquer', 'lacquer-soft'],
  ['indigo', 'indigo-soft'],
  ['on-leaf', 'leaf'],
  ['on-leaf', 'leaf-strong'],
  ['on-lacquer', 'lacquer'],
]
const shapePairs = [
  ['field', 'surface'],
  ['field', 'paper'],
  ['focus', 'paper'],
  ['focus', 'leaf-soft'],
]

describe.each([
  ['light', tokensOf(light)],
  ['dark', tokensOf(dark)],
])('contrast, %s', (_scheme, tokens) => {
  const ratio = ([text = '', ground = '']: string[]) => contrast(tokens[text] ?? '', tokens[ground] ?? '')

  it.each(textPairs)('%s on %s reads (4.5:1)', (...pair) => expect(ratio(pair)).toBeGreaterThanOrEqual(4.5))
  it.each(shapePairs)('%s on %s is seen (3:1)', (...pair) => expect(ratio(pair)).toBeGreaterThanOrEqual(3))
})
