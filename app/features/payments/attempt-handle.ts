import type { AttemptHandle } from '#integrations/payments/contract.ts'

export const handleSelect = {
  id: true,
  reference: true,
  gatewayReference: true,
  amount: true,
  startedAt: true,
} as const

/** An attempt's row as gateways are asked about it. */
export const handleOf = ({
  id,
  ...row
}: Omit<AttemptHandle, 'attemptId'> & { readonly id: string }): AttemptHandle => ({ ...row, attemptId: id })
