export const handle = { access: 'anyone' }

/** PLACEHOLDER until this route is written. */
export default function Placeholder() {
  return null
}
