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

  describe('with a press on a button of its list', () => {
    const press = (intent: string, ...fields: [string, string][]) => {
      const form = parseFormData(formOf(['__intent__', intent], ...fields), Schema, 'rows')
      return form.ok ? form.value : form.reply().data.initialValue
    }
    const insert = JSON.stringify({ type: 'insert', payload: { name: 'rows' } })
    const removed = (index: number) => JSON.stringify({ type: 'remove', payload: { name: 'rows', index } })
    const two: [string, string][] = [
      ['rows[0].size', '500'],
      ['rows[1].size', '1000'],
    ]

    it('gains and loses a row', () => {
      expect(press(insert, ...two)).toMatchObject({ rows: [{ size: '500' }, { size: '1000' }, undefined] })
      expect(press(removed(0), ...two)).toEqual({ rows: [{ size: '1000' }] })
    })

    it('is calm where there are no rows, or what is called so is none', () => {
      for (const intent of [insert, removed(0), removed(7)]) {
        for (const name of ['rows', 'rows.size', 'rows[0]', 'rows[x]', 'name']) {
          expect(() => press(intent, [name, 'a'])).not.toThrow()
        }
      }
    })
  })

  // Conform carries out whatever these say, on any field and at any place: one ended the whole market.
  it.each([
    '{"type":"update","payload":{"name":"name[999999999]","value":"1"}}',
    '{"type":"update","payload":{"name":"rows[999999999]","value":"1"}}',
    '{"type":"insert","payload":{"name":"name"}}',
    '{"type":"insert","payload":{"name":"rows","index":999999999}}',
    '{"type":"remove","payload":{"name":"rows","index":1e9}}',
    '{"type":"remove","payload":{"name":"name","index":0}}',
    '{"type":"reorder","payload":{"name":"rows","from":0,"to":999999999}}',
    '{"type":"reset"}',
    '{"type":"zz"}',
    'x',
    'null',
    '[]',
    '',
  ])('hears no button that it does not have: %s', (intent) => {
    const fields: [string, string][] = [
      ['name', 'Mật ong'],
      ['__intent__', intent],
      ['__state__', intent],
    ]
    expect(valueOf(...fields)).toEqual({ name: 'Mật ong' })
    expect(() => parseFormData(formOf(...fields, ['rows[0].size', '1']), Schema, 'rows')).not.toThrow()
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
