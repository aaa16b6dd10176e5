import { z } from 'zod'
import { dayField, idField, lineField, textField } from '#app/platform/http/fields.ts'
import { DIARY_KINDS } from './diary-kinds.ts'
import type { StoryText } from './story-blocks.ts'
import type { LotStory } from './types.ts'

/** The days to wait, as a label says them; nothing where it does not apply. */
const waitingDays = () =>
  z
    .string()
    .trim()
    .regex(/^\d{1,3}$/, 'errors:number_not_understood')
    .transform(Number)
    .optional()

/** One entry of a diary, as the form sends it. */
export const DiaryFormSchema = z.object({
  kind: z.enum(DIARY_KINDS),
  onDay: dayField(),
  title: lineField(160),
  detail: textField(2000),
  preHarvestDays: waitingDays(),
  recordedBy: lineField(80),
  /** Photos that an earlier send of this form has brought in already. */
  photos: z.array(idField()).max(6).optional(),
  correctsId: idField().optional(),
})

const PARAGRAPH_BREAK = /\n\s*\n/
const oneLine = (max: number) => textField(max).transform((text) => text.replace(/\s+/g, ' '))
/** Which drawing. */
const number = (max: number) =>
  z
    .string()
    .regex(/^\d{1,2}$/, 'errors:choose_one')
    .transform(Number)
    .pipe(z.number().min(1).max(max))
    .optional()

/** A lot's letter, as the form sends it. Paragraphs stand apart by an empty line. */
export const StoryFormSchema = z.object({
  headline: lineField(120),
  headlineEn: oneLine(120),
  personName: oneLine(80),
  personRole: oneLine(120),
  personRoleEn: oneLine(120),
  portrait: number(24),
  photo: idField().optional(),
  placeName: oneLine(80),
  placeNameEn: oneLine(80),
  placeWhat: oneLine(160),
  placeWhatEn: oneLine(160),
  landscape: number(6),
  quote: oneLine(400),
  quoteEn: oneLine(400),
  paragraphs: textField(4000),
  paragraphsEn: textField(4000),
})

type StoryForm = z.output<typeof StoryFormSchema>

/** The story that a form tells; a part whose first field is empty is left out. */
export function storyOfForm(form: StoryForm): StoryText {
  const english = form.paragraphsEn.split(PARAGRAPH_BREAK)
  return {
    headline: { vi: form.headline, en: form.headlineEn },
    person: form.personName
      ? {
          name: form.personName,
          role: { vi: form.personRole, en: form.personRoleEn },
          portrait: form.portrait ?? null,
          mediaId: form.photo ?? null,
        }
      : null,
    place: form.placeName
      ? {
          name: { vi: form.placeName, en: form.placeNameEn },
          what: { vi: form.placeWhat, en: form.placeWhatEn },
          landscape: form.landscape ?? null,
        }
      : null,
    quote: form.quote ? { vi: form.quote, en: form.quoteEn } : null,
    paragraphs: form.paragraphs
      .split(PARAGRAPH_BREAK)
      .filter((text) => text.trim() !== '')
      .map((vi, place) => ({ vi: vi.trim(), en: english[place]?.trim() ?? '' })),
  }
}

/** A story as the form shows it at first. */
export function storyToForm(story: LotStory | null): z.input<typeof StoryFormSchema> {
  const { person, place, quote } = story ?? { person: null, place: null, quote: null }
  const paragraphs = story?.paragraphs ?? []
  return {
    headline: story?.headline.vi ?? '',
    headlineEn: story?.headline.en,
    personName: person?.name,
    personRole: person?.role.vi,
    personRoleEn: person?.role.en,
    portrait: person?.portrait?.toString(),
    photo: person?.mediaId ?? undefined,
    placeName: place?.name.vi,
    placeNameEn: place?.name.en,
    placeWhat: place?.what.vi,
    placeWhatEn: place?.what.en,
    landscape: place?.landscape?.toString(),
    quote: quote?.vi,
    quoteEn: quote?.en,
    paragraphs: paragraphs.map((text) => text.vi).join('\n\n'),
    paragraphsEn: paragraphs.map((text) => text.en).join('\n\n'),
  }
}
