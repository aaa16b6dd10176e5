export const handle = { access: 'anyone' }

/** The process is alive. Says nothing of the database: a restart would not mend that. */
export const loader = () =>
  new Response('ok\n', { headers: { 'Content-Type': 'text/plain', 'Cache-Control': 'no-store' } })
