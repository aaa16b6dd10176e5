import type { LocalText } from '#app/features/ocop/index.ts'
import type { Day } from '#app/kernel/clock.ts'
import type { Page } from '#app/kernel/page.ts'
import type {
  DeliveryGrade,
  LotCostKind,
  NetUnit,
  SharingPostingKind,
  SharingRunStatus,
  SharingWay,
} from '#app/platform/db/generated/enums.ts'

export type {
  DeliveryGrade,
  LotCostKind,
  NetUnit,
  SharingPostingKind,
  SharingRunStatus,
  SharingWay,
} from '#app/platform/db/generated/enums.ts'

/** What a quantity is of. */
export interface CountedIn {
  readonly unit: NetUnit
  /** What a piece is called; null: just a piece. */
  readonly pieceWord: LocalText | null
}

/** A household on its cooperative's list. */
export interface MemberRow {
  readonly memberId: string
  readonly name: string
  readonly phone: string | null
  readonly place: string
  readonly joinedOn: Day
  readonly leftOn: Day | null
  /** Đồng that the cooperative owes it; negative: it owes the cooperative. */
  readonly balance: bigint
}

/** All that its cooperative knows of a household. */
export interface MemberPage extends MemberRow {
  readonly communeCode: string | null
  readonly addressLine: string
  readonly bank: { readonly bin: string; readonly account: string; readonly holder: string } | null
  readonly note: string
}

/** What a delivery is called: 'phiếu nhận số 12/2026'. */
export interface PaperNumber {
  readonly year: number
  readonly number: number
}

export interface DeliveryRow extends PaperNumber {
  readonly deliveryId: string
  readonly memberId: string
  readonly memberName: string
  readonly lotCode: string
  readonly makersNumber: string
  readonly productName: LocalText
  readonly deliveredOn: Day
  readonly unit: NetUnit
  readonly pieceWord: LocalText | null
  /** Grams, millilitres or pieces; negative where it turns another one round. */
  readonly quantity: number
  readonly netQuantity: number
  readonly grade: DeliveryGrade
  /** Đồng for each kilogram, litre or piece, as last agreed; null: later. */
  readonly price: bigint | null
  /** Turned round by another, or turns another one round: it counts for nothing. */
  readonly standing: 'counts' | 'reversed' | 'reversal'
}

export interface DeliveryPage extends DeliveryRow {
  readonly deductedBp: number
  readonly deductedQuantity: number
  readonly deductReason: string
  readonly note: string
  readonly recordedAt: Date
  readonly recordedBy: string
  readonly cooperative: { readonly name: string; readonly phone: string | null; readonly address: string }
  readonly memberPhone: string | null
  readonly memberPlace: string
  /** The number of the delivery that this one turns round, or that turns this one round. */
  readonly other: (PaperNumber & { readonly deliveryId: string }) | null
}

/** One line of a household's account, the newest first. */
export interface AccountLine {
  readonly postingId: string
  readonly kind: SharingPostingKind
  readonly onDay: Day
  readonly number: PaperNumber | null
  /** How money went; null where none did. */
  readonly by: 'cash' | 'bank' | null
  readonly note: string
  readonly reversed: boolean
  /** Đồng: credited to the household positive, given to it negative. */
  readonly amount: bigint
  /** The lots that a sharing-out credited. */
  readonly lots: readonly {
    readonly lotCode: string
    readonly productName: LocalText
    readonly amount: bigint
  }[]
}

export interface HouseholdAccount {
  readonly balance: bigint
  readonly credited: bigint
  readonly advanced: bigint
  readonly paid: bigint
  /** One page of each, the newest first. */
  readonly lines: Page<AccountLine>
  readonly deliveries: Page<DeliveryRow>
}

export interface LotCostRow {
  readonly costId: string
  readonly kind: LotCostKind
  readonly amount: bigint
  readonly onDay: Day
  readonly note: string
  readonly recordedBy: string
  readonly standing: 'counts' | 'reversed' | 'reversal'
}

/** What a lot earned so far, đồng. */
export interface LotSums {
  readonly goods: bigint
  readonly commission: bigint
  readonly tax: bigint
  readonly costs: bigint
  /** goods − commission − tax − costs. */
  readonly net: bigint
}

export interface SharedLine {
  readonly memberId: string
  readonly memberName: string
  readonly quantity: number
  readonly target: bigint
  readonly credit: bigint
  /** What the household's account says before this sharing; advances make it negative. */
  readonly balanceBefore: bigint
}

/** A lot in a sharing-out: as it would be shared now, or as it was. */
export interface SharedLot extends LotSums {
  readonly lotId: string
  readonly lotCode: string
  readonly makersNumber: string
  readonly productName: LocalText
  readonly unit: NetUnit
  readonly pieceWord: LocalText | null
  readonly rule: RuleView | null
  readonly shared: bigint
  readonly fund: bigint
  readonly cooperative: bigint
  readonly unpriced: number
  readonly lines: readonly SharedLine[]
}

export interface RuleView {
  readonly ruleId: string
  readonly lotId: string | null
  readonly way: SharingWay
  readonly keepsBp: number
  readonly weights: Readonly<Record<DeliveryGrade, number>>
  readonly validFrom: Day
  readonly madeAt: Date
  readonly madeBy: string
  readonly note: string
}

export interface RunRow extends PaperNumber {
  readonly runId: string
  readonly status: SharingRunStatus
  readonly lots: number
  readonly createdAt: Date
  readonly confirmedAt: Date | null
  /** Đồng credited to households; null while it is a draft. */
  readonly credited: bigint | null
}

export interface RunPage extends PaperNumber {
  readonly runId: string
  readonly status: SharingRunStatus
  readonly note: string
  readonly createdAt: Date
  readonly confirmedAt: Date | null
  readonly confirmedBy: string | null
  readonly lots: readonly SharedLot[]
  /** What all lots together credit, by household. */
  readonly households: readonly SharedLine[]
  /** Names the figures shown: a draft is confirmed at these figures and no others. */
  readonly shown: string
}

/** A voucher (phiếu chi): money that a household was given. */
export interface VoucherPage extends PaperNumber {
  readonly postingId: string
  readonly kind: 'advance' | 'payment' | 'reversal'
  readonly by: 'cash' | 'bank'
  readonly onDay: Day
  /** Đồng; negative where it turns another one round. */
  readonly amount: bigint
  readonly note: string
  readonly recordedBy: string
  readonly memberId: string
  readonly memberName: string
  readonly memberPlace: string
  readonly balanceNow: bigint
  readonly cooperative: { readonly name: string; readonly phone: string | null; readonly address: string }
  readonly reversed: boolean
  readonly other: (PaperNumber & { readonly postingId: string }) | null
}
