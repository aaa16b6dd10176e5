import { describe, expect, it } from 'vitest'
import { orderMachine } from './order.machine.ts'
import { ENDED, sellerOrderMachine } from './seller-order.machine.ts'

describe('an order', () => {
  it('closes only after it was placed, and for good', () => {
    expect(orderMachine.states.filter((state) => orderMachine.canGo(state, 'closed'))).toEqual(['placed'])
    expect(orderMachine.isFinal('closed')).toBe(true)
  })

  it('wakes from cancelled only to wait for its money', () => {
    expect(orderMachine.nextOf('cancelled')).toEqual(['awaiting_payment'])
  })
})

describe('a seller’s part', () => {
  it('goes step by step to the buyer', () => {
    const way = ['placed', 'accepted', 'packed', 'handed_over', 'delivered'] as const
    for (const [index, state] of way.entries()) {
      const next = way[index + 1]
      if (next) expect(sellerOrderMachine.canGo(state, next)).toBe(true)
      for (const later of way.slice(index + 2)) expect(sellerOrderMachine.canGo(state, later)).toBe(false)
    }
  })

  it('is not cancelled once it has left: it can only come back', () => {
    for (const state of ['handed_over', 'delivered', 'refused', 'returned'] as const) {
      expect(sellerOrderMachine.canGo(state, 'cancelled')).toBe(false)
    }
    expect(sellerOrderMachine.states.filter((state) => sellerOrderMachine.canGo(state, 'returned'))).toEqual([
      ...['handed_over', 'delivered', 'refused'],
    ])
  })

  it('asks nothing more of its seller when it has ended', () => {
    const forward = ['accepted', 'packed', 'handed_over', 'delivered'] as const
    for (const state of ENDED) {
      expect(forward.some((next) => sellerOrderMachine.canGo(state, next))).toBe(false)
    }
  })
})
