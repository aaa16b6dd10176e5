import { describe, expect, it } from 'vitest'
import { DIARY_KINDS } from '#app/features/traceability/index.ts'
import { tooEarlyToHarvest } from '#app/features/traceability/pre-harvest.ts'
import { addDays } from '#app/kernel/clock.ts'
import { PLACES, PORTRAITS } from '#app/ui/illustration.ts'
import { products, sellers } from '../index.ts'
import type { LocalText } from '../types.ts'
import { stories } from './index.ts'

const sellerOf = new Map(sellers.map((seller) => [seller.slug, seller]))
const productOf = new Map(products.map((product) => [product.slug, product]))
const madeOn = '2026-10-12'

describe('the stories of lots', () => {
  it('are at least forty, one for each lot', () => {
    expect(stories.length).toBeGreaterThanOrEqual(40)
    expect(new Set(stories.map((story) => story.productSlug)).size).toBe(stories.length)
    expect(new Set(stories.map((story) => story.headline.vi)).size).toBe(stories.length)
  })

  it('are told of invented makers only, never of a real one', () => {
    expect(stories.filter((story) => sellerOf.get(story.sellerSlug)?.real !== false)).toEqual([])
  })

  it.each(stories.map((story) => [story.productSlug, story] as const))(
    '%s is for sale under its drawing',
    (slug, story) => {
      expect(productOf.get(slug)).toMatchObject({
        sellerSlug: story.sellerSlug,
        illustration: story.illustration,
        listed: true,
      })
    },
  )

  it.each(stories.map((story) => [story.productSlug, story] as const))(
    '%s is told in both languages',
    (_slug, story) => {
      const { headline, person, place, quote, paragraphs, diary } = story
      const texts: LocalText[] = [
        ...[headline, person.role, place.name, place.what, quote, ...paragraphs],
        ...diary.flatMap((entry) => [entry.title, entry.detail]),
      ]
      expect(texts.filter(({ vi, en }) => vi.trim() === '' || en.trim() === '')).toEqual([])
      expect([headline, quote, ...paragraphs].filter(({ vi, en }) => vi === en)).toEqual([])
      expect(paragraphs.length).toBeGreaterThanOrEqual(1)
      expect(paragraphs.length).toBeLessThanOrEqual(3)
      expect(person.portrait).toBeGreaterThanOrEqual(1)
      expect(person.portrait).toBeLessThanOrEqual(PORTRAITS)
      expect(place.landscape).toBeGreaterThanOrEqual(1)
      expect(place.landscape).toBeLessThanOrEqual(PLACES)
    },
  )

  it.each(stories.map((story) => [story.productSlug, story] as const))(
    '%s has a diary that could be true',
    (_slug, { diary }) => {
      expect(diary.length).toBeGreaterThanOrEqual(5)
      expect(diary.length).toBeLessThanOrEqual(9)
      const days = diary.map((entry) => entry.daysBeforeMade)
      expect(days).toEqual(days.toSorted((a, b) => b - a))
      expect(diary.filter((entry) => !DIARY_KINDS.includes(entry.kind))).toEqual([])
      expect(diary.filter((entry) => entry.preHarvestDays !== undefined && entry.kind !== 'input')).toEqual(
        [],
      )
      const placed = diary.map((entry) => ({
        kind: entry.kind,
        onDay: addDays(madeOn, -entry.daysBeforeMade),
        preHarvestDays: entry.preHarvestDays ?? null,
      }))
      for (const { onDay } of placed.filter((entry) => entry.kind === 'harvest')) {
        expect(tooEarlyToHarvest(placed, onDay)).toBeNull()
      }
    },
  )
})
