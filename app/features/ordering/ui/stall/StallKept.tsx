import { usePath, useT } from '#app/i18n/locale-context.tsx'
import { Button } from '#app/ui/Button.tsx'
import { ButtonLink } from '#app/ui/ButtonLink.tsx'
import { ConfirmDetails } from '#app/ui/ConfirmDetails.tsx'

/**
 * What only the script shows: the sale that was just made on this device, those that wait for the network, and those
 * that the market could not book. Without script nothing is kept, so nothing is shown.
 */
export function StallKept() {
  const t = useT()
  const path = usePath()
  return (
    <>
      <section hidden className="verdict block" data-stall-done aria-live="polite" tabIndex={-1}>
        <p className="text-lg font-semibold" data-done-words />
        <p className="row between wraps" data-done-change>
          <span>{t('stall:cash.change')}</span>
          <strong className="num font-display text-4xl" data-done-amount />
        </p>
        <p data-done-kept className="small" />
        <ButtonLink wide href={path('/ban-hang/tai-quay')} data-stall-next>
          {t('stall:done.next')}
        </ButtonLink>
      </section>
      <section hidden className="card warn stack" data-stall-waiting aria-live="polite">
        <h2 data-waiting-title>{t('stall:script.waiting_title')}</h2>
        <p>{t('stall:waiting.words')}</p>
        <p hidden data-waiting-sign-in>
          {t('stall:waiting.sign_in')}{' '}
          <a className="inline-block py-3 underline" href={path('/dang-nhap?ve=/ban-hang/tai-quay')}>
            {t('stall:waiting.sign_in_link')}
          </a>
        </p>
        <ul data-waiting-list />
        <Button type="button" kind="quiet" data-waiting-send>
          {t('stall:waiting.send')}
        </Button>
      </section>
      <section hidden className="card warn stack" data-stall-told role="status">
        <p>{t('stall:told.words')}</p>
        <ul data-told-list />
      </section>
      <section hidden className="card bad stack" data-stall-refused role="alert">
        <h2 data-refused-title>{t('stall:script.refused_title')}</h2>
        <p>{t('stall:refused.words')}</p>
        <ul className="stack" data-refused-list />
        <template data-refused-row>
          <li className="stack tight">
            <p className="font-semibold" data-refused-sale />
            <p data-refused-why />
            <div className="row wraps">
              <Button type="button" kind="quiet" data-refused-again>
                {t('stall:refused.again')}
              </Button>
              <ButtonLink kind="quiet" href={path('/ban-hang/lo')}>
                {t('stall:refused.stock')}
              </ButtonLink>
            </div>
            <ConfirmDetails ask={t('stall:refused.drop_ask')}>
              <p>{t('stall:refused.drop_words')}</p>
              <Button type="button" kind="danger" data-refused-drop>
                {t('stall:refused.drop')}
              </Button>
            </ConfirmDetails>
          </li>
        </template>
      </section>
    </>
  )
}
