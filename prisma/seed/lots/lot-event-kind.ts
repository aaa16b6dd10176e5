/** Kinds of events of a lot, as its history names them. */
export type LotEventKind = 'received' | 'held' | 'expired' | 'recalled'
