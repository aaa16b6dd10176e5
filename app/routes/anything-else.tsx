import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'

export const handle = { access: 'anyone' }

/** Every address that is none of ours, and every request that the server refused: the root draws the page. */
export function loader({ context }: LoaderFunctionArgs): never {
  throw data(null, { status: context.refusal ?? 404 })
}

export const action = (args: ActionFunctionArgs): never => loader(args)

export default function AnythingElse() {
  return null
}
