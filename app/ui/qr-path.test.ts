import { expect, it } from 'vitest'
import { qrPath } from './qr-path.server.ts'

it('draws a code with its quiet zone, the finder pattern in the corner', () => {
  const { path, size } = qrPath('HELLO')
  expect(size).toBe(21 + 8)
  expect(path).toMatch(/^M4 4h7v1h-7z/)
})

it('grows with the text', () => {
  expect(qrPath('0'.repeat(200)).size).toBeGreaterThan(29)
})
