// Keys and clicks of the plan's table. One listener for all rows; the server is asked only to open, save or say no change.
let page, server, observer, growth, chosen = false;

// Where the reader was on each page of this tab's history: Back, or a milestone's link to its plan, leads to the same row again.
const places = new Map();
let last = null, coming = null, wanted = null, noting = false;
const entry = () => `${history.state?._index ?? 0} ${location.pathname}${location.search}`;

function note(ref = places.get(entry())?.ref) {
  const scroll = page.querySelector('.plan-scroll');
  const place = { url: location.href, ref, top: scroll?.scrollTop ?? 0, page: scrollY };
  places.delete(entry());
  places.set(entry(), place);
  if (places.size > 50) places.delete(places.keys().next().value);
  if (ref && location.pathname.endsWith('/plan')) last = place;
}

function onScroll() {
  if (noting || wanted) return;
  noting = true;
  requestAnimationFrame(() => { noting = false; if (page.isConnected && !wanted) note(); });
}

/** Goes back to a place as soon as its rows are there, unless the reader does something first. */
function returnTo(place) {
  wanted = place;
  const started = Date.now();
  let reached = 0;
  const step = () => {
    if (wanted !== place || !page.isConnected) return;
    const scroll = page.querySelector('.plan-scroll');
    if (scroll && Math.abs(scroll.scrollTop - place.top) > 2 && scroll.scrollHeight - scroll.clientHeight >= place.top - 2) scroll.scrollTop = place.top;
    if (!reached && place.page > 0) scrollTo(0, place.page);
    const row = place.ref && page.querySelector(`.row[data-ref="${CSS.escape(place.ref)}"]`);
    if (row && (document.activeElement === document.body || document.activeElement?.matches('h1'))) focusOn(row);
    if (row || (!place.ref && scroll)) reached ||= Date.now();
    // The page's own habit of focusing its heading may come after the rows.
    if (reached ? Date.now() - reached > 600 : Date.now() - started > 5000) { wanted = null; note(); return; }
    setTimeout(step, 50);
  };
  step();
}

for (const name of ['wheel', 'touchstart', 'keydown', 'pointerdown']) addEventListener(name, () => { wanted = null; }, { capture: true, passive: true });
addEventListener('click', event => {
  const link = event.target.closest?.('a[href]');
  if (!link) return;
  // A new page takes the place of those ahead in the history.
  const at = history.state?._index ?? 0;
  [...places.keys()].filter(k => parseInt(k, 10) > at).forEach(k => places.delete(k));
  coming = null;
  if (last && link.dataset.planOf === last.ref) { link.href = last.url; coming = last; }
}, true);

const rows = () => [...page.querySelectorAll('.row')];
const single = () => document.documentElement.dataset.singleKeys !== 'off';

function focusOn(row) {
  if (!row) return false;
  page.querySelectorAll('.row[tabindex="0"]').forEach(other => { if (other !== row) other.tabIndex = -1; });
  row.tabIndex = 0;
  row.focus({ preventScroll: true });
  note(row.dataset.ref);
  const scroll = row.closest('.plan-scroll');
  if (scroll) {
    const head = scroll.querySelector('thead')?.offsetHeight ?? 0;
    const above = row.offsetTop - head, below = row.offsetTop + row.offsetHeight;
    if (above < scroll.scrollTop) scroll.scrollTop = above;
    else if (below > scroll.scrollTop + scroll.clientHeight) scroll.scrollTop = below - scroll.clientHeight;
  } else {
    row.scrollIntoView({ block: 'nearest', inline: 'nearest' });
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
  const row = event.target.closest?.('.row');
  if (!row && event.key === 'ArrowDown' && event.target.matches('h1') && rows().length > 0) { event.preventDefault(); focusOn(page.querySelector('.row[tabindex="0"]') ?? rows()[0]); return; }
  if (!row || event.ctrlKey || event.metaKey || event.altKey) return;
  const ref = row.dataset.ref;
  const moves = { ArrowDown: 1, ArrowUp: -1, PageDown: 10, PageUp: -10, Home: -1e6, End: 1e6 };
  if (event.key in moves) { event.preventDefault(); step(row, moves[event.key]); return; }
  if (event.target !== row || event.repeat) return;
  if (event.key === 'Enter') { event.preventDefault(); row.querySelector('a')?.click(); return; }
  if (!single()) return;
  if (event.key === 'u' || event.key === 'U' || (/^m$/i.test(event.key) && row.matches('.b-card'))) { event.preventDefault(); server.invokeMethodAsync('OpenEditorAsync', ref, 0); }
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
  if (opener) { focusOn(opener.closest('.row')); server.invokeMethodAsync('OpenEditorAsync', opener.dataset.open, 0); return; }
  const row = event.target.closest?.('.row');
  if (row) note(row.dataset.ref);
  if (!row || event.target.closest('a, button, input, label')) return;
  focusOn(row);
  if (event.target.closest('.c-status, .c-date, .c-updated')) server.invokeMethodAsync('OpenEditorAsync', row.dataset.ref, 0);
}

/** Lays the editor over its row, or as far above it as its height needs. */
function lay(editor) {
  const row = page.querySelector(`.row[data-ref="${CSS.escape(editor.dataset.ref)}"]`);
  if (row && matchMedia('(min-width: 761px)').matches) {
    const box = row.getBoundingClientRect(), frame = page.getBoundingClientRect();
    const top = Math.min(box.top, Math.max(60, innerHeight - editor.offsetHeight - 16));
    editor.style.top = `${top - frame.top}px`;
  } else {
    editor.style.top = '';
  }
}

function place(editor) {
  lay(editor);
  growth?.disconnect();
  growth = new ResizeObserver(() => { if (editor.isConnected) lay(editor); });
  growth.observe(editor);
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
  page.addEventListener('scroll', onScroll, { capture: true, passive: true });
  let open = null, faulty = null;
  observer = new MutationObserver(() => {
    const first = page.querySelector('.row');
    if (first && !page.querySelector('.row[tabindex="0"]')) first.tabIndex = 0;
    const editor = document.getElementById('update-editor');
    if (editor && editor !== open) place(editor);
    open = editor;
    const wrong = editor?.querySelector('[aria-invalid="true"]') ?? null;
    if (wrong && wrong !== faulty) wrong.focus();
    faulty = wrong;
  });
  observer.observe(page, { childList: true, subtree: true, attributes: true, attributeFilter: ['aria-invalid'] });
  const first = page.querySelector('.row');
  if (first) first.tabIndex = 0;
  page.dataset.ready = '1';
  const before = coming?.url === location.href ? coming : places.get(entry());
  coming = null;
  if (before) returnTo(before);
}

export function focusRow(ref) {
  focusOn(page.querySelector(`.row[data-ref="${CSS.escape(ref)}"]`));
}

export function leave() {
  growth?.disconnect();
  observer?.disconnect();
  page?.removeEventListener('keydown', onKey);
  page?.removeEventListener('click', onClick);
  page?.removeEventListener('scroll', onScroll, { capture: true });
}
