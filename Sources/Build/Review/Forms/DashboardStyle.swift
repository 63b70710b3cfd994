/// The look of the editors' page. A site's theme has no part in it.
enum DashboardStyle {
  static let sheet: StaticString = """
    :root {
      --paper: #fff; --ink: #14252b; --soft: #43565d; --line: #c6d5d3; --link: #0b5a78; --wash: #f0f6f5;
      --late: #a8201a; --soon: #7a4e00; --good: #1f6b3a; --focus: #b8430a;
    }
    @media (prefers-color-scheme: dark) {
      :root {
        --paper: #10191c; --ink: #e7efef; --soft: #adbec1; --line: #34484e; --link: #8fcdea; --wash: #172327;
        --late: #ff9f97; --soon: #f0c36a; --good: #8bd6a3; --focus: #ffb45c;
      }
    }
    * { box-sizing: border-box; }
    body { background: var(--paper); color: var(--ink); font: 1rem/1.5 system-ui, sans-serif; margin: 0; }
    main { margin: 0 auto; max-width: 64rem; padding: 1rem clamp(0.75rem, 4vw, 2rem) 3rem; }
    h1, h2 { line-height: 1.25; overflow-wrap: anywhere; }
    h2 { margin: 2rem 0 0.75rem; }
    a { color: var(--link); }
    a:focus-visible { outline: 3px solid var(--focus); outline-offset: 2px; }
    .counts {
      display: grid; gap: 0.5rem; grid-template-columns: repeat(auto-fill, minmax(8rem, 1fr)); list-style: none;
      padding: 0;
    }
    .counts li { background: var(--wash); border-radius: 0.5rem; padding: 0.5rem 0.75rem; }
    .counts b { display: block; font-size: 1.5rem; }
    table { border-collapse: collapse; width: 100%; }
    th, td { border-bottom: 1px solid var(--line); padding: 0.5rem 0.75rem 0.5rem 0; text-align: left; vertical-align: top; }
    td:last-child { overflow-wrap: anywhere; }
    td:nth-child(2) { min-width: 6rem; }
    small { color: var(--soft); font-size: 0.875rem; }
    .state { font-weight: 600; }
    .state.unreadable, .state.no_plan, .state.long_overdue, .state.overdue { color: var(--late); }
    .state.changed, .state.due_soon { color: var(--soon); }
    .state.current { color: var(--good); }
    /* On a phone a page has a row of two lines: how it stands with it, then its title. */
    @media (max-width: 36rem) {
      thead { clip-path: inset(50%); height: 1px; overflow: hidden; position: absolute; width: 1px; }
      tbody, tr, td:last-child { display: block; }
      tr { border-bottom: 1px solid var(--line); padding: 0.5rem 0; }
      td { border: 0; display: inline-block; padding: 0 0.75rem 0 0; }
      td:nth-child(2) br { display: none; }
      td:nth-child(2) small { margin-left: 0.5rem; }
    }
    @media print { a { color: inherit; } tr { break-inside: avoid; } }

    """
}
