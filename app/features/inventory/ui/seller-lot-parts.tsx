import type { SubmissionResult } from '@conform-to/react'
import { useGoodsWords } from '#app/features/catalogue/ui/goods-words.ts'
import { usePath, useT } from '#app/i18n/locale-context.tsx'
import { formatDay, formatMoment } from '#app/kernel/clock.ts'
import { formatLotCode } from '#app/kernel/codes.ts'
import { Badge } from '#app/ui/Badge.tsx'
import { ButtonLink } from '#app/ui/ButtonLink.tsx'
import { Card } from '#app/ui/Card.tsx'
import { Facts } from '#app/ui/Facts.tsx'
import { Icon } from '#app/ui/Icon.tsx'
import { Message } from '#app/ui/Message.tsx'
import { QrFigure } from '#app/ui/QrFigure.tsx'
import { Table } from '#app/ui/Table.tsx'
import type { LotPage } from '../inventory.types.ts'
import { CountForm, WriteOffForm } from './seller-lot-deeds.tsx'
import { useLotWords } from './seller-lot-words.ts'

type Lot = { lot: LotPage }

/** What the lot is, and whether it can be sold. */
export function LotTop({ lot }: Lot) {
  const t = useT()
  const words = useGoodsWords()
  const lotWords = useLotWords()
  const state = lotWords.state(lot)
  return (
    <>
      <h1>{words.text(lot.productName)}</h1>
      <p className="row wraps">
        <Badge tone={state.tone}>{state.words}</Badge>
      </p>
      {lot.statusReason && <Message tone="warn">{t('lots:why', { reason: lot.statusReason })}</Message>}
      <Card>
        <Facts
          facts={[
            { name: t('lots:fact.number'), value: lot.makersNumber },
            { name: t('lots:fact.code'), value: <span className="num">{formatLotCode(lot.code)}</span> },
            { name: t('lots:fact.made_on'), value: formatDay(lot.madeOn) },
            { name: t('lots:fact.expires'), value: lotWords.expiry(lot) },
            ...(lot.madeAt ? [{ name: t('lots:fact.made_at'), value: lot.madeAt }] : []),
          ]}
        />
      </Card>
    </>
  )
}

interface LotLevelsProps extends Lot {
  formKey: string
  lastResult: SubmissionResult<string[]> | undefined
}

/** What lies there, pack by pack, each with its counting and writing off. */
export function LotLevels({ lot, formKey, lastResult }: LotLevelsProps) {
  const t = useT()
  const path = usePath()
  const words = useGoodsWords()
  return (
    <section className="stack">
      <h2>{t('lots:levels')}</h2>
      {lot.levels.map((level) => (
        <Card key={level.stockLevelId}>
          <div className="row between wraps">
            <h3>{words.text(level.variantName)}</h3>
            <strong className="num">{t('lots:on_hand', { count: level.onHand })}</strong>
          </div>
          <p className="small muted">
            {t('lots:at_place', { place: level.place })}
            {level.reserved > 0 && ` · ${t('lots:reserved', { count: level.reserved })}`}
          </p>
          <CountForm level={level} formKey={formKey} lastResult={lastResult} />
          <WriteOffForm level={level} formKey={formKey} lastResult={lastResult} />
        </Card>
      ))}
      <ButtonLink kind="quiet" wide href={path(`/ban-hang/lo/moi?san-pham=${lot.productId}`)}>
        {t('lots:receive_more')}
      </ButtonLink>
    </section>
  )
}

/** The code for the jar, and what whoever scans it will read. */
export function LotCode({
  lot,
  code,
  mayWrite,
}: Lot & { code: { text: string; path: string; size: number }; mayWrite: boolean }) {
  const t = useT()
  const path = usePath()
  return (
    <section className="stack">
      <h2>{t('lots:story.title')}</h2>
      <Card>
        <p>{t('lots:story.words')}</p>
        <QrFigure label={t('lots:story.code', { address: code.text })} path={code.path} size={code.size}>
          <span className="num">{formatLotCode(lot.code)}</span>
        </QrFigure>
        <ButtonLink kind="quiet" wide href={path(`/t/${lot.code}`)}>
          <Icon name="qr" small />
          {t('lots:story.open')}
        </ButtonLink>
        {mayWrite && (
          <>
            <ButtonLink kind="quiet" wide href={path(`/ban-hang/lo/${lot.code}/nhat-ky`)}>
              <Icon name="book" small />
              {t('lots:story.diary')}
            </ButtonLink>
            <ButtonLink kind="quiet" wide href={path(`/ban-hang/lo/${lot.code}/cau-chuyen`)}>
              <Icon name="leaf" small />
              {t('lots:story.story')}
            </ButtonLink>
          </>
        )}
      </Card>
    </section>
  )
}

/** Every time goods moved, the newest first. */
export function LotPast({ lot }: Lot) {
  const t = useT()
  const words = useGoodsWords()
  return (
    <section className="stack">
      <Table
        caption={<h2>{t('lots:past')}</h2>}
        rows={lot.movements.map((movement, place) => ({ ...movement, key: `${place}` }))}
        rowKey={({ key }) => key}
        columns={[
          { key: 'kind', head: t('lots:move.kind'), cell: (row) => t(`lots:movement.${row.kind}`) },
          { key: 'at', head: t('lots:move.at'), cell: (row) => formatMoment(row.at) },
          { key: 'pack', head: t('lots:move.pack'), cell: (row) => words.text(row.variantName) },
          {
            key: 'quantity',
            head: t('lots:move.quantity'),
            numeric: true,
            cell: (row) => (row.quantity > 0 ? `+${words.number(row.quantity)}` : words.number(row.quantity)),
          },
          { key: 'reason', head: t('lots:move.reason'), cell: (row) => row.reason || '–' },
        ]}
      />
    </section>
  )
}
