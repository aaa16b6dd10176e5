/** The rim of a bamboo tray. */
export function Weave() {
  return <div className="weave" aria-hidden="true" />
}
