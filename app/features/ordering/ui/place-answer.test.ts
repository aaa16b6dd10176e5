import { describe, expect, it } from 'vitest'
import { referenceGeography } from '#app/features/geography/index.server.ts'
import { answerPlace } from './place-answer.ts'

const places = referenceGeography()

describe('a typed place', () => {
  it('is taken where it can mean one commune only', () => {
    expect(answerPlace(places, { place: 'Tam Đảo, Phú Thọ' })).toMatchObject({
      communeCode: '08911',
      error: null,
    })
  })

  it('offers choices where it can mean several, and takes the one chosen', () => {
    const asked = answerPlace(places, { place: 'huyện Sông Lô' })
    expect(asked.communeCode).toBeNull()
    expect(asked.choices.length).toBeGreaterThan(1)
    const communeCode = asked.choices[0]?.communeCode ?? ''
    const chosen = answerPlace(places, { place: 'huyện Sông Lô', placeAsked: asked.asked, communeCode })
    expect(chosen).toMatchObject({ communeCode, error: null })
  })

  it('forgets the choice when the text has changed since', () => {
    const changed = answerPlace(places, {
      place: 'Nơi không có',
      placeAsked: 'Tam Đảo',
      communeCode: '08911',
    })
    expect(changed).toMatchObject({ communeCode: null, error: 'geography:notFound' })
  })

  it('does not believe a code that is no commune', () => {
    const made = answerPlace(places, { place: 'zzz', placeAsked: 'zzz', communeCode: '00000' })
    expect(made.communeCode).toBeNull()
  })

  it('is asked for when nothing was typed', () => {
    expect(answerPlace(places, { place: ' \u0000 ' }).error).toBe('geography:required')
  })
})
