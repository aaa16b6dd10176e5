/** Simulators look like a bank of their own and unlike the market, so that nobody takes one for the other. */
export const style = `
:root { color-scheme: light dark; --paper: #eef2f7; --surface: #fff; --ink: #17212f; --muted: #55637a; --line: #cfd8e5; --blue: #1d4f91; --on-blue: #fff; --soft: #e3ecf8; --warn: #7a4b00; --warn-soft: #fdf0cc; --good: #1e6b3c; --bad: #a8281f; }
@media (prefers-color-scheme: dark) { :root { --paper: #10161f; --surface: #18212d; --ink: #e9eef6; --muted: #a3b1c6; --line: #33415a; --blue: #8fb8f0; --on-blue: #0d1a2b; --soft: #1d2c42; --warn: #f3cf7a; --warn-soft: #3a2f10; --good: #86d3a2; --bad: #f08b80; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 16px/1.55 system-ui, "Segoe UI", Roboto, sans-serif; }
header { background: var(--warn-soft); color: var(--warn); padding: 12px 16px; text-align: center; font-weight: 700; }
main { max-width: 720px; margin: 0 auto; padding: 24px 16px 64px; display: grid; gap: 24px; }
h1, h2 { line-height: 1.25; margin: 0; text-wrap: balance; } h1 { font-size: 28px; } h2 { font-size: 20px; } p { margin: 0; }
section { background: var(--surface); border: 1px solid var(--line); border-radius: 14px; padding: 20px; display: grid; gap: 16px; min-width: 0; }
form { display: grid; gap: 16px; } label, .field { display: grid; gap: 4px; font-weight: 600; } small, .muted { color: var(--muted); font-weight: 400; font-size: 14px; }
input, select, textarea { font: inherit; font-weight: 400; color: inherit; background: var(--surface); border: 1.5px solid var(--muted); border-radius: 9px; padding: 11px 12px; min-height: 48px; width: 100%; }
textarea { min-height: 92px; overflow-wrap: anywhere; }
:focus-visible { outline: 3px solid var(--blue); outline-offset: 2px; }
button, .link { font: inherit; font-weight: 700; min-height: 48px; padding: 10px 18px; border-radius: 9px; border: 1.5px solid var(--blue); background: var(--surface); color: var(--blue); cursor: pointer; display: inline-flex; align-items: center; justify-content: center; text-decoration: none; text-align: center; }
button.main { background: var(--blue); color: var(--on-blue); } .buttons { display: grid; gap: 10px; grid-template-columns: repeat(auto-fit, minmax(190px, 1fr)); }
details > * + * { margin-top: 14px; } summary { min-height: 48px; display: list-item; padding: 12px 0; cursor: pointer; font-weight: 600; }
dl { display: grid; grid-template-columns: auto 1fr; gap: 6px 18px; margin: 0; } dt { color: var(--muted); } dd { margin: 0; overflow-wrap: anywhere; font-weight: 600; }
ul { list-style: none; margin: 0; padding: 0; display: grid; gap: 14px; } li { border-top: 1px solid var(--line); padding-top: 14px; display: grid; gap: 8px; overflow-wrap: anywhere; }
li:first-child { border-top: 0; padding-top: 0; }
.amount { font-size: 22px; font-weight: 700; font-variant-numeric: tabular-nums; } .good { color: var(--good); font-weight: 600; } .bad { color: var(--bad); font-weight: 600; }
.error { border: 1.5px solid var(--bad); color: var(--bad); border-radius: 9px; padding: 12px 14px; font-weight: 600; }
`
