import { hashToken } from '#app/kernel/secret-token.server.ts'
import type { LotShare } from './share-lot.ts'

/** A digest of every figure of a proposal: the page carries it, and only a proposal that is still the same is confirmed. */
export const shownFigures = (
  lots: readonly { readonly lotId: string; readonly share: LotShare | null }[],
): string =>
  hashToken(
    lots
      .map(({ lotId, share }) => {
        if (!share) return lotId
        const lines = share.lines.map(({ memberId, credit }) => `${memberId.slice(-6)}:${credit}`)
        return [lotId, share.shared, share.fund, share.cooperative, ...lines].join(' ')
      })
      .join('\n'),
  )
