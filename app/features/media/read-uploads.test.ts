import { expect, it } from 'vitest'
import { unwrap } from '#app/kernel/result.ts'
import { readUploads } from './index.server.ts'

const post = (form: FormData) => new Request('http://localhost/', { method: 'POST', body: form })
const file = (name: string, size: number) => new File([new Uint8Array(size)], name, { type: 'image/jpeg' })

it('parts files from words, and takes an empty file field for none', async () => {
  const form = new FormData()
  form.append('nameVi', 'Mật ong')
  // What browsers send for a file field that nobody filled.
  form.append('photos', new File([], '', { type: 'application/octet-stream' }))
  form.append('photos', file('ảnh.jpg', 10))
  const read = unwrap(await readUploads(post(form)))
  expect([...read.form.entries()]).toEqual([['nameVi', 'Mật ong']])
  expect(read.files.map(({ field, name, bytes }) => [field, name, bytes.length])).toEqual([
    ['photos', 'ảnh.jpg', 10],
  ])
})

it('reads a form without files too', async () => {
  const form = new URLSearchParams({ nameVi: 'Mật ong' })
  const read = unwrap(await readUploads(new Request('http://localhost/', { method: 'POST', body: form })))
  expect(read.form.get('nameVi')).toBe('Mật ong')
})

it('hands on a photo that is somewhat too large, so that it is refused by name', async () => {
  const form = new FormData()
  form.append('photos', file('a.jpg', 16 * 1024 * 1024))
  expect(unwrap(await readUploads(post(form))).files).toHaveLength(1)
})

it('stops at too many, at too much, and where the signal was lost', async () => {
  const many = new FormData()
  for (const name of ['a', 'b', 'c']) many.append('photos', file(name, 1))
  const huge = new FormData()
  huge.append('photos', file('a.jpg', 31 * 1024 * 1024))
  const keyOf = async (request: Request, maxFiles?: number) => {
    const read = await readUploads(request, { maxFiles })
    return read.ok ? null : read.failure.key
  }
  expect(await keyOf(post(many), 2)).toBe('catalogue:photo.too_many')
  expect(await keyOf(post(huge))).toBe('catalogue:photo.form_too_large')
  const whole = post(many)
  const bytes = new Uint8Array(await whole.clone().arrayBuffer())
  const cut = new Request('http://localhost/', {
    method: 'POST',
    headers: { 'Content-Type': whole.headers.get('Content-Type') ?? '' },
    body: bytes.slice(0, bytes.length - 60),
  })
  expect(await keyOf(cut)).toBe('catalogue:photo.broken_off')
})
