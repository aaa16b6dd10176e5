import { useT } from '#app/i18n/locale-context.tsx'
import { Message } from '#app/ui/Message.tsx'
import type { ChainReport } from '../types.ts'

/** The chain computed anew for whoever asks, and how it works in words. */
export function ChainCheck({ report: { entries, withdrawn, lastHash, breach } }: { report: ChainReport }) {
  const t = useT()
  return (
    <section className="stack" id="kiem-chung">
      <h2>{t('trace:chain.title')}</h2>
      {entries === 0 ? (
        <Message tone="info">{t('trace:chain.empty')}</Message>
      ) : breach ? (
        <Message tone="error" title={t('trace:chain.broken', { sequence: breach.sequence })}>
          {t('trace:chain.broken_words')}
        </Message>
      ) : (
        <Message tone="success" title={t('trace:chain.whole')}>
          {t('trace:chain.whole_words', { count: entries })}
        </Message>
      )}
      {withdrawn > 0 && <p className="small">{t('trace:chain.withdrawn', { count: withdrawn })}</p>}
      <p className="small muted">{t('trace:chain.how')}</p>
      {lastHash && (
        <p className="small">
          {t('trace:chain.last')}: <code className="break-all">{lastHash}</code>
        </p>
      )}
    </section>
  )
}
