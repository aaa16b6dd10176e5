import { signCasso } from '../casso/signature.ts'
import { signSepay } from '../sepay/signature.ts'
import type { BankFeedProvider } from '../../contract.ts'
import { writeVietnamTime } from '../../vietnam-time.ts'

/** The keys that the market shares with each feed; a feed without its key cannot be chosen. */
export interface FeedKeys {
  sepay?: { apiKey?: string; signingSecret?: string }
  casso?: { checksumKey: string }
}

/** A transfer that the bank has carried out. */
export interface CarriedTransfer {
  id: number
  account: string
  bank: string
  /** đồng */
  amount: bigint
  purpose: string
  at: Date
}

export interface SignedNotice {
  headers: Record<string, string>
  body: string
}

export function providersWith(keys: FeedKeys): BankFeedProvider[] {
  const offered: BankFeedProvider[] = []
  if (keys.sepay) offered.push('sepay')
  if (keys.casso) offered.push('casso')
  return offered
}

/** The keys of somebody who does not know them. */
export function wrongKeys(keys: FeedKeys): FeedKeys {
  return {
    sepay: keys.sepay && {
      apiKey: keys.sepay.apiKey && `${keys.sepay.apiKey}-guessed`,
      signingSecret: keys.sepay.signingSecret && `${keys.sepay.signingSecret}-guessed`,
    },
    casso: keys.casso && { checksumKey: `${keys.casso.checksumKey}-guessed` },
  }
}

/**
 * The notice as the feed really sends it, signed at `signedAt`. Fields and their order are those of the samples of
 * developer.sepay.vn and of Casso's webhook v2.
 * @throws RangeError when there is no key for the feed
 */
export function signedNotice(
  provider: BankFeedProvider,
  transfer: CarriedTransfer,
  keys: FeedKeys,
  signedAt: Date,
): SignedNotice {
  const headers: Record<string, string> = { 'content-type': 'application/json' }
  if (provider === 'sepay' && keys.sepay) {
    const body = JSON.stringify(sepayBody(transfer))
    if (keys.sepay.apiKey) headers['authorization'] = `Apikey ${keys.sepay.apiKey}`
    if (keys.sepay.signingSecret) {
      const timestamp = String(Math.floor(signedAt.getTime() / 1000))
      headers['x-sepay-timestamp'] = timestamp
      headers['x-sepay-signature'] = signSepay(body, timestamp, keys.sepay.signingSecret)
    }
    return { headers, body }
  }
  if (provider === 'casso' && keys.casso) {
    const notice = cassoBody(transfer)
    const timestamp = String(signedAt.getTime())
    headers['x-casso-signature'] = `t=${timestamp},v1=${signCasso(notice, timestamp, keys.casso.checksumKey)}`
    return { headers, body: JSON.stringify(notice) }
  }
  throw new RangeError(`no key for ${provider}`)
}

function sepayBody(transfer: CarriedTransfer) {
  return {
    id: transfer.id,
    gateway: transfer.bank,
    transactionDate: writeVietnamTime(transfer.at),
    accountNumber: transfer.account,
    code: null,
    content: transfer.purpose,
    transferType: 'in',
    transferAmount: Number(transfer.amount),
    accumulated: 0,
    subAccount: null,
    referenceCode: `FT${transfer.id}`,
    description: '',
  }
}

function cassoBody(transfer: CarriedTransfer) {
  return {
    error: 0,
    data: {
      id: transfer.id,
      reference: `FT${transfer.id}`,
      description: transfer.purpose,
      amount: Number(transfer.amount),
      runningBalance: 0,
      transactionDateTime: writeVietnamTime(transfer.at),
      accountNumber: transfer.account,
      bankName: transfer.bank,
      bankAbbreviation: '',
      virtualAccountNumber: '',
      virtualAccountName: '',
      counterAccountName: 'NGUYEN VAN A',
      counterAccountNumber: '0000000000',
      counterAccountBankId: '',
      counterAccountBankName: '',
    },
  }
}
