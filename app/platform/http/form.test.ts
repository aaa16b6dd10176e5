import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { parseForm, parseFormData } from './form.server.ts'

const Schema = z.object({ name: z.string(), rows: z.array(z.object({ size: z.string() })).optional() })

const formOf = (...fields: [string, string][]) => {
  const form = new FormData()
  for (const [name, value] of fields) form.append(name, value)
  return form
}

const valueOf = (...fields: [string, string][]) => {
  const form = parseFormData(formOf(...fields), Schema)
  return form.ok ? form.value : null
}

const posted = (body: BodyInit, type: string) =>
  new Request('http://localhost/x', { method: 'POST', body, headers: { 'Content-Type': type } })

describe('a posted form', () => {
  it('is read with its rows', () => {
    expect(valueOf(['name', 'Mật ong'], ['rows[0].size', '500'], ['rows[1].size', '1000'])).toEqual({
      name: 'Mật ong',
      rows: [{ size: '500' }, { size: '1000' }],
    })
  })

  // One such field makes a list of a thousand million places, which no process survives.
  it.each([
    'rows[999999999].size',
    'rows[3000000].size',
    'name[123456]',
    `rows${'[0]'.repeat(2000)}`,
    `x${'.x'.repeat(2000)}`,
  ])('forgets a field that no page of ours has: %#', (name) => {
    expect(valueOf(['name', 'Mật ong'], [name, '1'])).toEqual({ name: 'Mật ong' })
  })

  it('forgets names that reach into objects themselves', () => {
    expect(
      valueOf(['name', 'a'], ['__proto__.polluted', '1'], ['constructor.prototype.polluted', '1']),
    ).toEqual({
      name: 'a',
    })
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false)
  })

  it('holds no NUL, which PostgreSQL keeps in no text', () => {
    expect(valueOf(['name', 'Mật\0 ong'])).toEqual({ name: 'Mật ong' })
  })

  it('that is none is the fault of who sent it', async () => {
    for (const request of [
      posted('{"name":"a"}', 'application/json'),
      posted('xx', 'multipart/form-data'),
      posted('xx', 'multipart/form-data; boundary=a'),
      new Request('http://localhost/x', { method: 'POST' }),
    ]) {
      await expect(parseForm(request, Schema)).rejects.toMatchObject({ init: { status: 400 } })
    }
  })
})
