import type { PaymentGateway, RawNotice, StartAnswer } from '#integrations/payments/contract.ts'

/**
 * A gateway with the whole outside that it talks to, as a test holds it in its hand: the vendor's simulator on a
 * port of its own, and a mailbox in the place of the market.
 */
export interface GatewayRig {
  readonly gateway: PaymentGateway
  /** What the payer does on the gateway's page after `start`. Settles once every notice of it has been posted. */
  readonly payer: {
    pay(started: StartAnswer): Promise<void>
    /** Not enough money, a wrong password: the payer wanted to. */
    decline(started: StartAnswer): Promise<void>
    /** Absent where there is no such button. */
    cancel?(started: StartAnswer): Promise<void>
  }
  /** What was posted to the market, in order, since the start or since `forget`. */
  posted(): readonly RawNotice[]
  /** The notice with one digit of its amount changed. */
  changeAmount(notice: RawNotice): RawNotice
  /** A genuinely signed notice for an attempt that we never started. */
  strange(): Promise<RawNotice>
  readonly world: {
    /** From now on the gateway's API: answers, takes longer than our patience, is away, or talks nonsense. */
    become(state: 'well' | 'slow' | 'down' | 'nonsense'): void
  }
  stop(): Promise<void>
}
