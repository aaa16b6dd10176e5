import { finalOutcomes, type Acknowledgement, type NoticeOutcome } from '../contract.ts'

const statuses: Record<NoticeOutcome, number> = {
  stored: 200,
  known: 200,
  'unknown-attempt': 200,
  'amount-differs': 200,
  forged: 401,
  unreadable: 400,
  'try-again': 503,
}

/**
 * Both feeds take a notice for delivered when they read status 200 with `{"success":true}`, and send it again
 * otherwise (SePay at most 7 times). Source: developer.sepay.vn/en/sepay-webhooks.
 */
export function acknowledgeFeed(outcome: NoticeOutcome): Acknowledgement {
  return {
    status: statuses[outcome],
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ success: finalOutcomes.includes(outcome) }),
  }
}
