import { writeVietnamTime } from '../../vietnam-time.ts'
import { signPayosData } from '../signature.ts'
import { merchant } from './links.ts'
import type { Movement, SimulatedLink } from './links.ts'

export interface SignedNotice {
  headers: Record<string, string>
  body: string
}

/** The notice of one movement as payOS posts it; fields are those of the sample in its documentation. */
export function signedNotice(link: SimulatedLink, movement: Movement, checksumKey: string): SignedNotice {
  const forged = movement.mishap === 'forged'
  const data = {
    accountNumber: merchant.account,
    amount: Number(movement.amount),
    description: link.description,
    reference: movement.reference,
    transactionDateTime: writeVietnamTime(movement.at),
    virtualAccountNumber: '',
    counterAccountBankId: '',
    counterAccountBankName: '',
    counterAccountName: null,
    counterAccountNumber: null,
    virtualAccountName: '',
    currency: 'VND',
    orderCode: link.orderCode,
    paymentLinkId: link.id,
    code: '00',
    desc: 'success',
  }
  const signature = signPayosData(data, forged ? `${checksumKey}-guessed` : checksumKey)
  const sent = movement.mishap === 'changed' ? { ...data, amount: data.amount * 10 } : data
  return {
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ code: '00', desc: 'success', success: true, data: sent, signature }),
  }
}
