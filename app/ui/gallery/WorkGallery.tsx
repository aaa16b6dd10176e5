import { Badge, type BadgeTone } from '../Badge.tsx'
import { BarList } from '../BarList.tsx'
import { Card } from '../Card.tsx'
import { CopyText } from '../CopyText.tsx'
import { Message, type MessageTone } from '../Message.tsx'
import { QrFigure } from '../QrFigure.tsx'
import { Steps } from '../Steps.tsx'
import { Table } from '../Table.tsx'
import { Tile } from '../Tile.tsx'
import { Tiles } from '../Tiles.tsx'
import sample from './sample.json'

const badgeTones: BadgeTone[] = ['warn', 'good', 'bad', 'info', 'plain']
const messageTones: MessageTone[] = ['success', 'info', 'warn', 'error']

const columns = sample.tableHeads.map((head, place) => ({
  key: String(place),
  head,
  cell: (row: string[]) => row[place],
  numeric: place > 1,
}))

/** What sellers, officers and operators see. */
export function WorkGallery() {
  return (
    <>
      <Tiles>
        {sample.tiles.map(([figure, label], place) => (
          <Tile
            key={label}
            figure={figure}
            label={label}
            href="#"
            tone={place === 2 ? 'hot' : undefined}
            delta={place === 3 ? { direction: 'up', text: sample.delta } : undefined}
          />
        ))}
      </Tiles>
      <div className="row wraps">
        {sample.badges.map((text, place) => (
          <Badge key={text} tone={badgeTones[place]}>
            {text}
          </Badge>
        ))}
      </div>
      {messageTones.map((tone) => (
        <Message key={tone} tone={tone} title={sample.messages[tone][0]}>
          {sample.messages[tone][1]}
        </Message>
      ))}
      <Card>
        <Table
          caption={sample.tableCaption}
          columns={columns}
          rows={sample.tableRows}
          rowKey={(row) => row[0] ?? ''}
        />
      </Card>
      <Card>
        <Table
          caption={sample.tableCaption}
          columns={columns}
          rows={sample.tableRows}
          rowKey={(row) => row[0] ?? ''}
          narrow="scrolls"
          totals={{ '0': sample.tableTotal, '3': sample.prices.sum }}
        />
      </Card>
      <Card>
        <BarList
          caption={sample.barsCaption}
          bars={sample.bars.map(([name, figure, value]) => ({
            key: String(name),
            name,
            figure: String(figure),
            value: Number(value),
          }))}
        />
      </Card>
      <Steps label={sample.title} names={sample.steps} current={2} />
      <QrFigure
        label={sample.qr}
        path="M2 2h7v7H2ZM12 2h7v7h-7ZM2 12h7v7H2ZM12 12h3v3h-3Zm4 4h3v3h-3Z"
        size={21}
      >
        <CopyText text="0123456789" shown={sample.copy.account} words={sample.copy} />
      </QrFigure>
    </>
  )
}
