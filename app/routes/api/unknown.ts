export const handle = { access: 'anyone' }

// RFC 9457: errors of the keyed API are problem documents, also where there is nothing.
const nothingHere = () =>
  Response.json(
    { type: 'about:blank', title: 'Not Found', status: 404, detail: 'No such resource in /api/v1.' },
    { status: 404, headers: { 'Content-Type': 'application/problem+json' } },
  )

export const loader = nothingHere
export const action = nothingHere
