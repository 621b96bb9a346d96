// Keys and clicks of the plan's table. One listener for all rows; the server is asked only to open, save or say no change.
let page, server, observer, chosen = false;

const rows = () => [...page.querySelectorAll('tr.row')];
const single = () => document.documentElement.dataset.singleKeys !== 'off';

function focusOn(row) {
  if (!row) return false;
  page.querySelectorAll('tr.row[tabindex="0"]').forEach(other => { if (other !== row) other.tabIndex = -1; });
  row.tabIndex = 0;
  row.focus({ preventScroll: true });
  const scroll = row.closest('.plan-scroll');
  if (scroll) {
    const head = scroll.querySelector('thead').offsetHeight;
    const above = row.offsetTop - head, below = row.offsetTop + row.offsetHeight;
    if (above < scroll.scrollTop) scroll.scrollTop = above;
    else if (below > scroll.scrollTop + scroll.clientHeight) scroll.scrollTop = below - scroll.clientHeight;
  } else {
    row.scrollIntoView({ block: 'nearest' });
  }
  return true;
}

function step(row, by) {
  const all = rows();
  const at = all.indexOf(row);
  const to = Math.max(0, Math.min(all.length - 1, at + by));
  if (to !== at) focusOn(all[to]);
}

function onKey(event) {
  if (event.target.closest('#update-editor')) { inEditor(event); return; }
  const row = event.target.closest?.('tr.row');
  if (!row && event.key === 'ArrowDown' && event.target.matches('h1') && rows().length > 0) { event.preventDefault(); focusOn(page.querySelector('tr.row[tabindex="0"]') ?? rows()[0]); return; }
  if (!row || event.ctrlKey || event.metaKey || event.altKey) return;
  const ref = row.dataset.ref;
  const moves = { ArrowDown: 1, ArrowUp: -1, PageDown: 10, PageUp: -10, Home: -1e6, End: 1e6 };
  if (event.key in moves) { event.preventDefault(); step(row, moves[event.key]); return; }
  if (event.target !== row || event.repeat) return;
  if (event.key === 'Enter') { event.preventDefault(); row.querySelector('a')?.click(); return; }
  if (!single()) return;
  if (event.key === 'u' || event.key === 'U') { event.preventDefault(); server.invokeMethodAsync('OpenEditorAsync', ref, 0); }
  else if (event.key >= '1' && event.key <= '7') { event.preventDefault(); chosen = true; server.invokeMethodAsync('OpenEditorAsync', ref, Number(event.key)); }
  else if (event.key === '0') { event.preventDefault(); server.invokeMethodAsync('NoChangeAsync', ref); }
}

function inEditor(event) {
  const editor = event.target.closest('#update-editor');
  if (event.target.matches('input[type=radio][data-key]') && event.key >= '1' && event.key <= '7') {
    event.preventDefault();
    const radio = editor.querySelector(`input[data-key="${event.key}"]`);
    radio?.click();
    document.getElementById('update-narrative')?.focus();
  } else if (event.target.matches('input[type=radio][data-key]') && event.key === '0') {
    event.preventDefault();
    editor.querySelector('.editor-foot .btn')?.click();
  } else if (event.key === 'Enter' && event.target.matches('input') && !event.ctrlKey && !event.metaKey) {
    event.preventDefault();
  } else if (event.key === 'Tab') {
    const stops = [...editor.querySelectorAll('input, textarea, button, select')].filter(e => !e.disabled && (e.type !== 'radio' || e.checked));
    const first = stops[0], last = stops[stops.length - 1];
    if (event.shiftKey && document.activeElement === first) { event.preventDefault(); last.focus(); }
    else if (!event.shiftKey && document.activeElement === last) { event.preventDefault(); first.focus(); }
  }
}

function onClick(event) {
  const opener = event.target.closest?.('[data-open]');
  if (opener) { focusOn(opener.closest('tr.row')); server.invokeMethodAsync('OpenEditorAsync', opener.dataset.open, 0); return; }
  const row = event.target.closest?.('tr.row');
  if (!row || event.target.closest('a, button, input, label')) return;
  focusOn(row);
  if (event.target.closest('.c-status, .c-date, .c-updated')) server.invokeMethodAsync('OpenEditorAsync', row.dataset.ref, 0);
}

function place(editor) {
  const row = page.querySelector(`tr.row[data-ref="${CSS.escape(editor.dataset.ref)}"]`);
  if (row && matchMedia('(min-width: 761px)').matches) {
    const box = row.getBoundingClientRect(), frame = page.getBoundingClientRect();
    const top = Math.min(box.top, Math.max(60, innerHeight - editor.offsetHeight - 16));
    editor.style.top = `${top - frame.top}px`;
  } else {
    editor.style.top = '';
  }
  // A status chosen by its digit needs only the sentence.
  const first = chosen ? document.getElementById('update-narrative') : editor.querySelector('input[type=radio]:checked');
  chosen = false;
  // An editor that came back after the page was loaded again has its caret already.
  if (!editor.contains(document.activeElement)) (first ?? editor.querySelector('input'))?.focus();
}

export function start(root, reference) {
  page = root;
  server = reference;
  page.addEventListener('keydown', onKey);
  page.addEventListener('click', onClick);
  let open = null, faulty = null;
  observer = new MutationObserver(() => {
    const first = page.querySelector('tr.row');
    if (first && !page.querySelector('tr.row[tabindex="0"]')) first.tabIndex = 0;
    const editor = document.getElementById('update-editor');
    if (editor && editor !== open) place(editor);
    open = editor;
    const wrong = editor?.querySelector('[aria-invalid="true"]') ?? null;
    if (wrong && wrong !== faulty) wrong.focus();
    faulty = wrong;
  });
  observer.observe(page, { childList: true, subtree: true, attributes: true, attributeFilter: ['aria-invalid'] });
  const first = page.querySelector('tr.row');
  if (first) first.tabIndex = 0;
  page.dataset.ready = '1';
}

export function focusRow(ref) {
  focusOn(page.querySelector(`tr.row[data-ref="${CSS.escape(ref)}"]`));
}

export function leave() {
  observer?.disconnect();
  page?.removeEventListener('keydown', onKey);
  page?.removeEventListener('click', onClick);
}
