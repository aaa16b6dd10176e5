import { addDays, dateColumnOf } from '#app/kernel/clock.ts'
import type { Random } from '#app/kernel/random.ts'
import { illustrativeCertificates } from '../content/index.ts'
import { momentBefore, type Seed } from '../seed.ts'
import type { SeededProduct } from './products.ts'
import type { SeededSeller } from './sellers.ts'

/** The star that a page shows on a day. */
export interface SeededStar {
  readonly stars: number
  readonly number: string
  readonly issuedOn: string
  readonly expiresOn: string
}

/** Illustrative certificates of the invented makers, and what the press says of the real ones. */
export function addStars(seed: Seed, products: readonly SeededProduct[]): ReadonlyMap<string, SeededStar> {
  const bySlug = new Map(products.map((product) => [product.seed.slug, product]))
  const stars = new Map<string, SeededStar>()
  const at = momentBefore(seed, 380, 10 * 60)
  const everyProduct = products.map((product) => product.seed)
  for (const certificate of illustrativeCertificates(everyProduct, seed.day)) {
    const product = bySlug.get(certificate.productSlug)
    if (!product || product.status !== 'listed') continue
    const { stars: count, number, issuedOn, expiresOn } = certificate
    stars.set(product.id, { stars: count, number, issuedOn, expiresOn })
    seed.sheet.add('OcopCertificate', {
      ...{ id: seed.id(at), productId: product.id, sellerId: product.seller.id, stars: count, number },
      ...{
        score: certificate.score * 100,
        decisionNumber: certificate.decision,
        issuer: certificate.issuer.vi,
      },
      ...{
        issuedOn: dateColumnOf(issuedOn),
        expiresOn: dateColumnOf(expiresOn),
        illustrative: true,
        createdAt: at,
      },
    })
  }
  for (const { id, seed: product } of products) {
    const said = product.pressStar
    if (said)
      seed.sheet.add('PressStar', {
        productId: id,
        stars: said.stars,
        year: said.year,
        sourceUrl: said.source,
      })
  }
  return stars
}

interface PaperKind {
  readonly scheme: string
  readonly body: string
  readonly scope: string
  readonly years: number
  /** How many of the makers that could have it do. */
  readonly share: number
  /** First letters of categories that it fits; none: all that is eaten. */
  readonly shelves: readonly string[]
}

const fresh = ['rau', 'cu-', 'trai-', 'nam-tuoi', 'trung', 'thit-tuoi', 'che-xanh', 'mang']
const paperKinds: readonly PaperKind[] = [
  {
    ...{ scheme: 'food-safety', body: 'Cơ quan quản lý ATTP tỉnh Phú Thọ (minh họa)' },
    ...{ scope: 'Cơ sở đủ điều kiện an toàn thực phẩm', years: 3, share: 1, shelves: [] },
  },
  {
    ...{ scheme: 'VietGAP', body: 'Tổ chức chứng nhận Đất Lành (minh họa)' },
    ...{ scope: 'Vùng trồng, vùng nuôi của tổ chức', years: 2, share: 0.8, shelves: fresh },
  },
  {
    ...{ scheme: 'HACCP', body: 'Tổ chức chứng nhận Đất Lành (minh họa)' },
    ...{ scope: 'Sơ chế, chế biến và đóng gói', years: 3, share: 0.3, shelves: [] },
  },
  {
    ...{ scheme: 'organic', body: 'Tổ chức chứng nhận Nếp Xanh (minh họa)' },
    ...{ scope: 'Canh tác hữu cơ TCVN 11041, một phần diện tích', years: 1, share: 0.2, shelves: fresh },
  },
]

/** Other papers of the invented makers, each marked "minh họa". Real makers get none: nothing is known of theirs. */
export function addOtherPapers(
  seed: Seed,
  sellers: readonly SeededSeller[],
  products: readonly SeededProduct[],
): void {
  const random = seed.random.fork('papers')
  for (const [index, seller] of sellers.filter(({ real }) => !real).entries()) {
    const own = products.filter((product) => product.seller.id === seller.id)
    const eaten = own.filter((product) => product.category.rules.papersBeforeListing.includes('food-safety'))
    for (const kind of paperKinds) {
      const fitting = kind.shelves.length === 0 ? eaten : eaten.filter((product) => fits(kind, product))
      if (fitting.length > 0 && random.chance(kind.share)) addPaper(seed, seller, kind, index, random)
    }
  }
}

const fits = ({ shelves }: PaperKind, { seed: { categorySlug } }: SeededProduct) =>
  shelves.some((start) => categorySlug.startsWith(start))

function addPaper(seed: Seed, seller: SeededSeller, kind: PaperKind, index: number, random: Random): void {
  const days = kind.years * 365
  const issuedOn = addDays(seed.day, -random.int(30, days - 40))
  const serial = String(index + 1).padStart(3, '0')
  seed.sheet.add('Certificate', {
    ...{ id: seed.id(momentBefore(seed, 380, 11 * 60)), sellerId: seller.id, productId: null },
    ...{ scheme: kind.scheme, body: kind.body, scope: kind.scope },
    number: `${serial}/${issuedOn.slice(0, 4)}/${kind.scheme.toUpperCase()} (minh họa)`,
    ...{
      issuedOn: dateColumnOf(issuedOn),
      expiresOn: dateColumnOf(addDays(issuedOn, days)),
      illustrative: true,
    },
  })
}
