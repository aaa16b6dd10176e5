import type { PaymentGateway, RawNotice, StartAnswer } from '#integrations/payments/contract.ts'

/** How long a gateway that is not slow may take (ms): a machine under load must not look like a slow gateway. */
export const PATIENCE = 20_000
/** How long a test waits for one that is slow, and takes a minute (ms). */
export const HASTE = 150

/**
 * A gateway with the whole outside that it talks to, as a test holds it in its hand: the vendor's simulator on a
 * port of its own, and a mailbox (`mailbox.ts`) in the place of the market. The rig of each gateway lives in
 * `tests/contracts/rigs/<name>.ts`: outside `integrations`, whose files know no test, and at hand for the tests
 * of the market too. `describeOnlineGateway` of `online-gateway.ts` is what every rig passes.
 */
export interface GatewayRig {
  /** Patient with everything but a slow gateway, so it is asked for anew once the world changes. */
  readonly gateway: PaymentGateway
  /**
   * What the payer does on the gateway's page after `start`. Settles once every notice of it has been posted, and
   * does nothing where the page lets nobody pay any more.
   */
  readonly payer: {
    pay(started: StartAnswer): Promise<void>
    /** Not enough money, a wrong password: the payer wanted to. */
    decline(started: StartAnswer): Promise<void>
    /** Absent where there is no such button. */
    cancel?(started: StartAnswer): Promise<void>
    /** Pays, and the gateway takes and reports less than was asked for. Absent where that cannot happen. */
    payLess?(started: StartAnswer): Promise<void>
  }
  /** What was posted to the market, in order, since the start. */
  posted(): readonly RawNotice[]
  /** The notice with one digit of its amount changed, its signature left as it was. */
  changeAmount(notice: RawNotice): RawNotice
  /** The same notice, signed in the same second by somebody who does not know the key. */
  forge(notice: RawNotice): RawNotice
  /** A genuinely signed notice for an attempt that we never started. */
  strange(): Promise<RawNotice>
  readonly world: {
    /** From now on the gateway's API: answers, takes longer than our patience, is away, or talks nonsense. */
    become(state: 'well' | 'slow' | 'down' | 'nonsense'): void
    /** Lets happen what a gateway does by itself later: refunds under way come to their end. */
    pass?(): Promise<void>
    /** A day goes by, after which a gateway knows no key of ours any more. There wherever it gives money back. */
    nextDay?(): void
  }
  stop(): Promise<void>
}
