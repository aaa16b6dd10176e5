import { describe, expect, it } from 'vitest'
import { reviewChecklist } from './review-checklist.ts'

const seller = { id: '1', name: 'Hộ Bà Tư', slug: 'ho-ba-tu', status: 'verified' }
const there = (checks: ReturnType<typeof reviewChecklist>, part: string) =>
  checks.find((check) => check.part === part)?.there

describe('the checklist of a review', () => {
  it('asks for ingredients and storage only of what is eaten', () => {
    const pots = { shippable: true, papersBeforeListing: [] }
    const parts = reviewChecklist({ missing: [], rules: pots, seller }).map(({ part }) => part)
    expect(parts).not.toContain('ingredients')
    const food = { shippable: true, papersBeforeListing: ['food-safety' as const] }
    const eaten = reviewChecklist({ missing: [], rules: food, seller }).map(({ part }) => part)
    expect(eaten).toEqual(expect.arrayContaining(['ingredients', 'storage', 'paper']))
  })

  it('says what is missing, also inside a pack and among papers', () => {
    const rules = {
      shippable: true,
      papersBeforeListing: ['food-safety' as const, 'alcohol-licence' as const],
    }
    const checks = reviewChecklist({
      missing: [
        { field: 'variants[0].price', key: 'catalogue:missing.variant_price' },
        { field: 'papers', key: 'catalogue:missing.paper_alcohol_licence' },
      ],
      rules,
      seller: { ...seller, status: 'suspended' },
    })
    expect(there(checks, 'packs')).toBe(false)
    expect(there(checks, 'name')).toBe(true)
    expect(there(checks, 'seller')).toBe(false)
    const papers = checks.filter(({ part }) => part === 'paper')
    expect(papers).toEqual([
      { part: 'paper', paper: 'alcohol-licence', there: false },
      { part: 'paper', paper: 'food-safety', there: true },
    ])
  })
})
