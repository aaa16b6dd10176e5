import type { ServerBuild } from '@remix-run/node'
import { describe, expect, it } from 'vitest'
import { createRouteTable } from '#app/platform/http/route-table.server.ts'

type Routes = ServerBuild['routes']
type Route = NonNullable<Routes[string]>

const route = (id: string, path: string | undefined, handle: unknown, parentId?: string): Route => ({
  id,
  path,
  parentId,
  module: { default: () => null, handle },
})
const routesOf = (...all: Route[]): Routes => Object.fromEntries(all.map((one) => [one.id, one]))
const root = route('root', '', undefined)

describe('the table of routes', () => {
  it('asks for what every route on the way asks', () => {
    const table = createRouteTable(
      routesOf(
        root,
        route('room', undefined, { access: 'seller' }, 'root'),
        route('lots', 'ban-hang/lo/:code', { access: 'seller:stock' }, 'room'),
      ),
    )
    expect(table.accessesTo('/ban-hang/lo/7K3M')).toEqual(['seller', 'seller:stock'])
    expect(table.accessesTo('/elsewhere')).toBeNull()
    expect(table.all).toEqual([
      { id: 'lots', pattern: '/ban-hang/lo/:code', access: ['seller', 'seller:stock'] },
    ])
  })

  it.each([
    ['names nobody', undefined],
    ['has a handle without access', { font: 'none' }],
    ['names somebody unknown', { access: 'everyone' }],
    ['names an unknown right of a seller', { access: 'seller:keys' }],
  ])('stops the market where a route %s', (_, handle) => {
    const open = () => createRouteTable(routesOf(root, route('door', 'door', handle, 'root')))
    expect(open).toThrow(/route "door" does not say who may call it/)
  })

  it('stops the market where a layout without a path names nobody', () => {
    const open = () =>
      createRouteTable(
        routesOf(
          root,
          route('room', undefined, undefined, 'root'),
          route('page', 'page', { access: 'anyone' }, 'room'),
        ),
      )
    expect(open).toThrow(/route "room"/)
  })
})
