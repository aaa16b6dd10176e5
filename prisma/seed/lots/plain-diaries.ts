import type { DiaryKind } from '#app/features/traceability/index.ts'
import { addDays } from '#app/kernel/clock.ts'
import type { Seed } from '../seed.ts'
import type { BookLot, StockBook } from './stock-book.ts'
import { writeDiary, type DiaryEntryText } from './story-lots.ts'

/** Of the invented makers' lots on sale so many have a short diary. */
const SHARE = 0.45

type Line = readonly [daysBefore: number, kind: DiaryKind, vi: string, en: string]

/** What is done with goods of a family of categories, by the first letters of their shelf. */
const diaries: readonly (readonly [shelves: readonly string[], lines: readonly Line[]])[] = [
  [
    ['mat-ong', 'san-pham-tu-ong'],
    [
      [14, 'check', 'Thăm đàn, đợi mật vít nắp', 'Hives visited; waiting for the comb to be capped'],
      [2, 'harvest', 'Quay mật buổi sáng', 'Honey spun in the morning'],
      [1, 'processing', 'Lọc thô, để lắng một ngày', 'Strained and left to settle for a day'],
      [0, 'packing', 'Đóng lọ, dán nhãn', 'Filled into jars and labelled'],
    ],
  ],
  [
    ['che-', 'tra-'],
    [
      [20, 'care', 'Làm cỏ tay quanh gốc', 'Weeded by hand around the stems'],
      [1, 'harvest', 'Hái búp khi sương vừa tan', 'Buds picked as the mist lifted'],
      [0, 'processing', 'Sao và sấy trong ngày', 'Fired and dried the same day'],
      [0, 'packing', 'Đóng túi kín hơi', 'Packed airtight'],
    ],
  ],
  [
    ['rau', 'cu-qua', 'trai-cay-tuoi', 'nam-tuoi', 'mang'],
    [
      [30, 'care', 'Bón phân ủ hoai, tưới sáng sớm', 'Composted, watered at dawn'],
      [9, 'check', 'Kiểm tra sâu bệnh, bắt bằng tay', 'Checked for pests, picked off by hand'],
      [0, 'harvest', 'Thu hái từ tinh mơ', 'Harvested at first light'],
      [0, 'packing', 'Phân loại, đóng túi tại nhà sơ chế', 'Sorted and packed in the packing shed'],
    ],
  ],
  [
    ['gom', 'may-tre', 'do-go', 'vai-theu', 'nen'],
    [
      [25, 'input', 'Chọn nguyên liệu ở vùng', 'Material chosen nearby'],
      [12, 'processing', 'Làm tay từng chiếc', 'Each piece made by hand'],
      [1, 'check', 'Xem lại, bỏ chiếc lỗi', 'Looked over; flawed pieces put aside'],
    ],
  ],
  [
    [''],
    [
      [3, 'input', 'Nhập nguyên liệu của các hộ trong vùng', 'Raw material taken in from households nearby'],
      [1, 'processing', 'Làm theo mẻ, ghi sổ từng mẻ', 'Made in batches, each written down'],
      [0, 'testing', 'Nếm thử, cân kiểm, lưu mẫu', 'Tasted, weighed, a sample kept'],
      [0, 'packing', 'Đóng gói, dán nhãn', 'Packed and labelled'],
    ],
  ],
]

/** Short diaries for other lots of invented makers that can be bought. */
export function writePlainDiaries(seed: Seed, book: StockBook, told: ReadonlySet<string>): void {
  const random = seed.random.fork('plain diaries')
  for (const lot of book.all()) {
    if (lot.product.seller.real || lot.status !== 'open' || told.has(lot.id)) continue
    if (random.chance(SHARE)) writeDiary(seed, lot, entriesOf(lot), random)
  }
}

function entriesOf({ product, madeOn }: BookLot): DiaryEntryText[] {
  const { categorySlug } = product.seed
  const lines =
    diaries.find(([shelves]) => shelves.some((start) => categorySlug.startsWith(start)))?.[1] ?? []
  return lines.map(([daysBefore, kind, titleVi, titleEn]) => ({
    ...{ kind, titleVi, titleEn, detailVi: '', detailEn: '', onDay: addDays(madeOn, -daysBefore) },
    ...{ recordedBy: product.seller.seed.representative ?? product.seller.seed.name, preHarvestDays: null },
  }))
}
