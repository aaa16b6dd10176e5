import { inSentence } from '#app/features/geography/index.ts'
import { photoSources } from '#app/features/media/index.ts'
import { dayOfDateColumn, type Day } from '#app/kernel/clock.ts'
import type { SellerModel } from '#app/platform/db/generated/models.ts'
import type { SellerPage } from './types.ts'

/** What `shapeSellerPage` reads of a seller. */
export const sellerPageSelect = {
  id: true,
  slug: true,
  name: true,
  kind: true,
  provenance: true,
  communeCode: true,
  commune: { select: { name: true, shortName: true, province: { select: { name: true } } } },
  formerPlace: true,
  addressLine: true,
  phone: true,
  taxCode: true,
  registration: true,
  representative: true,
  foundedYear: true,
  memberHouseholds: true,
  storyVi: true,
  storyEn: true,
  portrait: true,
  portraitMedia: { select: { id: true, width: true, height: true, widths: true } },
  landscape: true,
  holidayFrom: true,
  holidayTo: true,
  verifiedAt: true,
} as const

interface PhotoRow {
  id: string
  width: number
  height: number
  widths: number[]
}

type SellerPageRow = Pick<
  SellerModel,
  Exclude<keyof typeof sellerPageSelect, 'commune' | 'portraitMedia'> & keyof SellerModel
> & {
  commune: { name: string; province: { name: string } } | null
  portraitMedia: PhotoRow | null
}

/** A row as pages show it. `today` decides whether a holiday still matters. */
export function shapeSellerPage(row: SellerPageRow, today: Day): SellerPage {
  const { storyVi, storyEn, portraitMedia, commune, addressLine, holidayFrom, holidayTo, ...rest } = row
  const place = commune ? `${commune.name}, ${inSentence(commune.province.name)}` : row.formerPlace
  const holiday =
    holidayFrom && holidayTo ? { from: dayOfDateColumn(holidayFrom), to: dayOfDateColumn(holidayTo) } : null
  return {
    ...rest,
    place,
    address: [addressLine, place].filter(Boolean).join(', '),
    story: { vi: storyVi, en: storyEn },
    portraitPhoto: portraitMedia && photoSources(portraitMedia),
    holiday: holiday && holiday.to >= today ? holiday : null,
  }
}
