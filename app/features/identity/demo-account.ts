/** A way in that exists in demo mode only. */
export interface DemoAccount {
  readonly role:
    | 'seller-owner'
    | 'seller-packer'
    | 'seller-recorder'
    | 'officer'
    | 'commune-officer'
    | 'operator'
    | 'accountant'
    | 'household'
  /** E.164. */
  readonly phone: string
  readonly password: string
  /** What this person does, in both languages. */
  readonly what: { readonly vi: string; readonly en: string }
}
