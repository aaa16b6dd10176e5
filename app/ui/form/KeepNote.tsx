/**
 * Says that what was typed earlier on this device has been brought back, with the way to take it back. Stands in a
 * form with `data-keep="key"`; the script shows it, and forgets the text after `<meta name="form-done" content="key">`.
 */
export function KeepNote({ words }: { words: { restored: string; undo: string } }) {
  return (
    <p className="keep-note" data-keep-note hidden role="status">
      {words.restored}{' '}
      <button type="button" className="text-button">
        {words.undo}
      </button>
    </p>
  )
}
