import type { Prisma } from '#app/platform/db/generated/client.ts'

/** Who made a run (null: the timetable) and who approved it. */
export interface RunHands {
  readonly madeById: string | null
  readonly approvedById: string | null
}

/**
 * No single person takes money out of the market. A run that a person made is approved by another. One that the
 * timetable made is approved by one person and seen off by another: who approved it neither takes its file, nor sees its
 * codes, nor says that it was sent or paid.
 * @param me the user's id; null where no person asks
 */
export const approvedAlone = ({ madeById, approvedById }: RunHands, me: string | null): boolean =>
  madeById === null && approvedById !== null && approvedById === me

/** The opposite of `approvedAlone`, for the write itself: of two presses at once none slips through between look and deed. */
export const seenByTwo = (me: string | null): Prisma.PayoutRunWhereInput => ({
  OR: [{ madeById: { not: null } }, { approvedById: { not: me } }],
})
