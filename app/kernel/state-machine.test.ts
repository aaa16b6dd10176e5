import { describe, expect, it } from 'vitest'
import { IllegalMove, machine } from './state-machine.ts'

const parcel = machine({
  placed: ['accepted', 'cancelled'],
  accepted: ['packed', 'cancelled'],
  packed: [],
  cancelled: [],
})

describe('machine', () => {
  it('knows its states and moves', () => {
    expect(parcel.states).toEqual(['placed', 'accepted', 'packed', 'cancelled'])
    expect(parcel.initial).toEqual(['placed'])
    expect(parcel.nextOf('accepted')).toEqual(['packed', 'cancelled'])
    expect(parcel.canGo('placed', 'accepted')).toBe(true)
    expect(parcel.canGo('placed', 'packed')).toBe(false)
    expect(parcel.canGo('placed', 'placed')).toBe(false)
    expect(parcel.isFinal('packed')).toBe(true)
    expect(parcel.isFinal('placed')).toBe(false)
    expect(parcel.isState('packed')).toBe(true)
    expect(parcel.isState('toString')).toBe(false)
  })

  it('throws at a move that the table does not hold', () => {
    expect(() => parcel.assertGo('placed', 'accepted')).not.toThrow()
    expect(() => parcel.assertGo('packed', 'placed')).toThrow(IllegalMove)
  })

  it('refuses a table that cannot be right', () => {
    const broken: Record<string, readonly string[]> = { placed: ['acepted'] }
    expect(() => machine(broken)).toThrow('Not a state: acepted')
    expect(() => machine({ placed: [], packed: ['placed'] })).toThrow('Cannot be reached: packed')
    expect(() => machine({ placed: [], packed: ['placed'] }, ['placed', 'packed'])).not.toThrow()
  })

  it('draws itself', () => {
    expect(parcel.toMermaid().split('\n')).toEqual([
      'stateDiagram-v2',
      '  [*] --> placed',
      '  placed --> accepted',
      '  placed --> cancelled',
      '  accepted --> packed',
      '  accepted --> cancelled',
      '  packed --> [*]',
      '  cancelled --> [*]',
    ])
  })
})
