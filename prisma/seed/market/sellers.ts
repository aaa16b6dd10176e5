import { fold } from '#app/kernel/vietnamese-text.ts'
import { sellers as everySeller, type SeedSeller } from '../content/index.ts'
import { momentBefore, type Seed } from '../seed.ts'
import { applicants } from './applicants.ts'

export interface SeededSeller {
  readonly id: string
  readonly slug: string
  /** Known from the press: nothing is ever invented for it. */
  readonly real: boolean
  readonly communeCode: string | null
  readonly seed: SeedSeller
}

export interface SeededSellers {
  readonly all: readonly SeededSeller[]
  /** @throws when the content has no such seller */
  bySlug(slug: string): SeededSeller
}

const kinds = {
  cooperative: 'cooperative',
  'cooperative-group': 'cooperative_group',
  enterprise: 'enterprise',
  farm: 'farm',
  household: 'household',
} as const

/** The drawn pages and the demo accounts need these, however small the market. */
const always = [
  'htx-ong-may-ngan',
  'htx-tra-suoi-vang',
  'htx-nam-dinh-suong',
  'htx-ca-ben-song',
  'lo-gom-ben-dat',
]
const SMALL = 12

function chosen(seed: Seed): SeedSeller[] {
  if (seed.size === 'full') return everySeller
  const first = everySeller.filter((seller) => always.includes(seller.slug))
  const real = everySeller.filter((seller) => seller.real).slice(0, 3)
  const others = everySeller.filter((seller) => !seller.real && !always.includes(seller.slug))
  return [...first, ...real, ...others].slice(0, SMALL)
}

/** The makers that may sell, and two who wait for the operator. */
export function addSellers(seed: Seed): SeededSellers {
  const all = chosen(seed).map((seller, index) => addVerified(seed, seller, index))
  for (const [index, applicant] of applicants.entries()) addApplicant(seed, applicant, index)
  const bySlug = new Map(all.map((seller) => [seller.slug, seller]))
  return {
    all,
    bySlug: (slug) => {
      const seller = bySlug.get(slug)
      if (!seller) throw new Error(`The demo has no seller ${slug}`)
      return seller
    },
  }
}

function addVerified(seed: Seed, seller: SeedSeller, index: number): SeededSeller {
  const submittedAt = momentBefore(seed, 398 - (index % 12), 8 * 60 + index)
  const verifiedAt = momentBefore(seed, 384 - (index % 6), 9 * 60 + index)
  const id = seed.id(submittedAt)
  seed.sheet.add('Seller', {
    ...toRow(seller),
    ...{ id, status: 'verified', submittedAt, verifiedAt, createdAt: submittedAt, updatedAt: verifiedAt },
    provenance: seller.real ? 'press' : 'invented',
  })
  const event = { sellerId: id, actorUserId: null }
  seed.sheet.add(
    'SellerEvent',
    { id: seed.id(submittedAt), ...event, at: submittedAt, kind: 'submitted', details: {} },
    {
      ...{ id: seed.id(verifiedAt), ...event, at: verifiedAt, kind: 'approved' },
      details: { from: 'submitted', to: 'verified', reason: null },
    },
  )
  return { id, slug: seller.slug, real: seller.real, communeCode: seller.communeCode, seed: seller }
}

function addApplicant(seed: Seed, applicant: SeedSeller, index: number): void {
  const at = momentBefore(seed, 3 - index, 15 * 60 + 12)
  const id = seed.id(at)
  seed.sheet.add('Seller', {
    ...toRow(applicant),
    ...{ id, status: 'submitted', submittedAt: at, verifiedAt: null, createdAt: at, updatedAt: at },
    provenance: 'invented',
  })
  seed.sheet.add('SellerEvent', {
    ...{ id: seed.id(at), sellerId: id, actorUserId: null, at, kind: 'submitted', details: {} },
  })
}

function toRow(seller: SeedSeller) {
  return {
    slug: seller.slug,
    name: seller.name,
    nameFolded: fold(seller.name),
    kind: kinds[seller.kind],
    communeCode: seller.communeCode,
    formerPlace: seller.formerPlace ?? (seller.communeCode ? null : `${seller.formerRegion} (cũ)`),
    phone: e164(seller.phone),
    taxCode: seller.taxCode,
    registration: seller.registration,
    representative: seller.representative ?? null,
    foundedYear: seller.founded ?? null,
    memberHouseholds: seller.memberHouseholds ?? null,
    storyVi: seller.story.vi,
    storyEn: seller.story.en,
    portrait: seller.portrait ?? null,
    landscape: seller.place,
    bankBin: seller.bank?.bin ?? null,
    bankAccount: seller.bank?.accountNumber ?? null,
    bankHolder: seller.bank?.holder ?? null,
  }
}

const e164 = (phone: string | undefined) => (phone ? phone.replace(/^0/, '+84') : null)
