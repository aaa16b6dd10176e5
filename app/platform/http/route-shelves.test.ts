import type { ServerBuild } from '@remix-run/node'
import { describe, expect, it } from 'vitest'
import { shelveRoutes } from './route-shelves.ts'

const route = (id: string, path: string | undefined, parentId?: string) =>
  [id, { id, path, parentId, module: { default: () => null } }] as const
const routes: ServerBuild['routes'] = Object.fromEntries([
  route('root', ''),
  route('shop', undefined, 'root'),
  route('home', '', 'shop'),
  route('product', 'san-pham/:slug', 'shop'),
  route('seller', undefined, 'root'),
  route('today', 'ban-hang', 'seller'),
  route('lots', 'ban-hang/lo', 'seller'),
  route('en', 'en', 'root'),
  route('en-product', 'san-pham/:slug', 'en'),
  route('nothing', '*', 'root'),
])
const shelves = shelveRoutes(routes)

describe('a shelf of routes', () => {
  it('holds what a path can lead to, with all above it, and what leads everywhere', () => {
    expect(Object.keys(shelves.under('ban-hang'))).toEqual(['root', 'seller', 'today', 'lots', 'nothing'])
    expect(Object.keys(shelves.under('en'))).toEqual(['root', 'en', 'en-product', 'nothing'])
    expect(shelves.under(null)).toBe(routes)
  })

  it.each([
    ['/ban-hang', 'ban-hang'],
    ['/Ban-Hang/lo', 'ban-hang'],
    ['/ban-hang.data', 'ban-hang'],
    ['/en/san-pham/mat-ong', 'en'],
    ['/', null],
    ['/_root.data', null],
    ['//ban-hang', null],
    ['/ban%2Dhang', null],
    ['/__refused', null],
    ['/constructor', null],
  ])('of %s is %s', (path, word) => {
    expect(shelves.wordOf(path)).toBe(word)
  })
})
