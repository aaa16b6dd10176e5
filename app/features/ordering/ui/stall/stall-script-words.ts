import { useLocale, useT } from '#app/i18n/locale-context.tsx'

/** What `stall.js` says; `#` stands for a number or an amount. */
export function useStallScriptWords() {
  const t = useT()
  return {
    locale: useLocale(),
    packs: t('stall:script.packs'),
    tooLittle: t('stall:script.too_little'),
    badLine: t('stall:failure.line'),
    noSignalForCode: t('stall:script.no_signal_for_code'),
    waitingTitle: t('stall:script.waiting_title'),
    refusedTitle: t('stall:script.refused_title'),
    done: t('stall:script.done'),
    kept: t('stall:script.kept'),
    signIn: t('stall:script.sign_in'),
    saleOf: t('stall:script.sale_of'),
  }
}
