/** One line of the audit: who did what to what. */
export interface Deed {
  readonly id: string
  readonly at: Date
  /** The person's name; null where nobody's is known. */
  readonly by: string | null
  /** `feature.deed`: 'sellers.approved'. */
  readonly action: string
  readonly subjectType: string
  readonly subjectId: string
  readonly reason: string | null
}
