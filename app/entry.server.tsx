import {
  createReadableStreamFromReadable,
  type ActionFunctionArgs,
  type EntryContext,
  type LoaderFunctionArgs,
} from '@remix-run/node'
import { isRouteErrorResponse, RemixServer } from '@remix-run/react'
import { isbot } from 'isbot'
import { renderToPipeableStream } from 'react-dom/server'
import { dropNul } from '#app/platform/http/drop-nul.ts'

const longestRender = 10_000

/**
 * Renders a page whole before the first byte goes out: pages wait for all their data, since nothing in the
 * browser could fill in what comes later. A failure while rendering is a 500 with its own page, not half a page.
 */
export default function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  context: EntryContext,
): Promise<Response> {
  return new Promise((resolve, reject) => {
    let finalStatus = status
    const { pipe, abort } = renderToPipeableStream(
      <RemixServer context={context} url={request.url} abortDelay={longestRender} />,
      {
        onAllReady() {
          headers.set('Content-Type', 'text/html; charset=utf-8')
          const body = dropNul()
          const stream = createReadableStreamFromReadable(body)
          resolve(new Response(stream, { headers, status: finalStatus }))
          pipe(body)
        },
        onShellError: reject,
        onError() {
          finalStatus = 500
        },
      },
    )
    setTimeout(abort, isbot(request.headers.get('user-agent')) ? longestRender * 2 : longestRender).unref()
  })
}

/** What loaders, actions and rendering threw unexpectedly: logged with the request's id; the visitor sees a calm page. */
export function handleError(
  error: unknown,
  { request, context }: LoaderFunctionArgs | ActionFunctionArgs,
): void {
  // A visitor who has left, and a method that a route does not take, are no failures of ours.
  if (request.signal.aborted || (isRouteErrorResponse(error) && error.status < 500)) return
  context.call.log.error({ err: error, path: new URL(request.url).pathname }, 'a request failed')
}
