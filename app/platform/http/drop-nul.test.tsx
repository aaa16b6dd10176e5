import { text } from 'node:stream/consumers'
import { PassThrough, type Transform } from 'node:stream'
import { renderToPipeableStream, renderToString } from 'react-dom/server'
import { expect, it } from 'vitest'
import { dropNul } from './drop-nul.ts'

/** Many short pieces with letters of one, two and three bytes, so that one of them meets the end of React's buffer. */
const page = (shift: number) => (
  <ul title={'x'.repeat(shift)}>
    {Array.from({ length: 300 }, (_, at) => (
      <li key={at}>Phát triển, gửi hàng đến bạn: {at}</li>
    ))}
  </ul>
)

const rendered = (shift: number, through: Transform): Promise<string> =>
  new Promise((resolve, reject) => {
    const { pipe } = renderToPipeableStream(page(shift), {
      onAllReady: () => {
        pipe(through)
        text(through).then(resolve, reject)
      },
      onError: reject,
    })
  })

it('takes out what React puts in at the ends of its buffers, and nothing else', async () => {
  const shifts = Array.from({ length: 8 }, (_, shift) => shift)
  const whole = shifts.map((shift) => renderToString(page(shift)))
  expect(await Promise.all(shifts.map((shift) => rendered(shift, dropNul())))).toEqual(whole)
  // The day that this fails, React has been mended and all of it can go.
  expect(await Promise.all(shifts.map((shift) => rendered(shift, new PassThrough())))).not.toEqual(whole)
})
