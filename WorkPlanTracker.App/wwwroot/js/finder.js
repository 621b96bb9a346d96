// The finder's keys. It opens, and its choice moves, without asking the server; each text is numbered, and only the newest answer counts.
let dialog, input, server, back, watcher;
let number = 0, flying = 0, sent = null, active = null, chooseWhenThere = null;

const mostInFlight = 3;
const list = () => dialog.querySelector('#finder-list');
const options = () => [...dialog.querySelectorAll('[role=option]')];
const current = () => Number(list().dataset.for) === number && flying === 0;

// What this person uses, kept in this browser for each account by key alone: never a title.
const half = 14 * 24 * 3600 * 1000, most = 40;
const shelf = () => `workplan-finder:${dialog.dataset.who}`;
function used() {
  try {
    const kept = JSON.parse(localStorage.getItem(shelf()) ?? '{}'), now = Date.now();
    return Object.entries(kept).filter(([, v]) => Array.isArray(v) && v.every(Number.isFinite))
      .map(([key, [weight, at]]) => [key, weight * 0.5 ** (Math.max(0, now - at) / half)]).sort((a, b) => b[1] - a[1]).slice(0, most);
  } catch { return []; }
}
function note(key) {
  if (!key) return;
  const now = Date.now(), kept = Object.fromEntries(used().map(([k, weight]) => [k, [weight, now]]));
  kept[key] = [(kept[key]?.[0] ?? 0) + 1, now];
  try { localStorage.setItem(shelf(), JSON.stringify(kept)); } catch { /* a private window keeps nothing */ }
}

async function ask(opening) {
  if (!dialog.open || (!opening && flying >= mostInFlight)) return;
  const text = sent = input.value, mine = ++number;
  flying++;
  try {
    if (opening) { const uses = used(); await server.invokeMethodAsync('OpenAsync', text, mine, uses.map(u => u[0]), uses.map(u => u[1])); }
    else await server.invokeMethodAsync('SearchAsync', text, mine);
  } catch { /* the connection went; what was typed is asked again when it is back */ }
  flying--;
  if (dialog.open && input.value !== sent) ask();
  else settle();
}

function mark(option) {
  for (const other of options()) other.setAttribute('aria-selected', String(other === option));
  active = option?.dataset.key ?? null;
  if (option) { input.setAttribute('aria-activedescendant', option.id); option.scrollIntoView({ block: 'nearest' }); }
  else input.removeAttribute('aria-activedescendant');
}

// After every answer: the best is chosen, or what the person had chosen where only the answer's content changed.
let settled = 0;
function settle() {
  if (!dialog.open || list().hidden) return;
  const all = options(), answered = Number(list().dataset.for);
  const keep = settled === answered ? all.find(o => o.dataset.key === active) : null;
  settled = answered;
  mark(keep ?? all[0] ?? null);
  if (chooseWhenThere && current()) { const { tab } = chooseWhenThere; chooseWhenThere = null; choose(all[0], tab); }
}

function open() {
  if (dialog.open) { input.focus(); input.select(); return; }
  document.getElementById('keys')?.close();
  back = document.activeElement;
  input.value = '';
  chooseWhenThere = null;
  dialog.showModal();
  input.focus();
  ask(true);
}

function close(returning) {
  if (!dialog.open) return;
  dialog.close();
  if (returning && back?.isConnected) back.focus({ preventScroll: true });
}

// However it was closed: a browser may do so by itself, on a second Escape.
function forget() {
  if (dialog.open) return;
  chooseWhenThere = null;
  number++;
  server.invokeMethodAsync('Close').catch(() => { });
}

function go(href, tab) {
  if (tab) { window.open(new URL(href, document.baseURI), '_blank', 'noopener'); return; }
  const stays = new URL(href, document.baseURI).href === location.href;
  close(stays);
  if (!stays) Blazor.navigateTo(href);
}

function choose(option, tab) {
  if (!option) return;
  const { key, href, does } = option.dataset;
  note(key);
  if (href !== undefined) go(href, tab);
  else if (does) { close(true); act(does); }
  else facts(key);
}

async function facts(key) {
  note(key);
  try { await server.invokeMethodAsync('ShowFactsAsync', key); } catch { return; }
  dialog.querySelector('#finder-facts-title')?.focus();
  dialog.querySelector('.finder-body').scrollTop = 0;
}

async function toResults() {
  try { await server.invokeMethodAsync('Back'); } catch { return; }
  input.focus();
  settle();
}

function act(what) {
  if (what === 'theme') document.getElementById('theme-switch')?.click();
  else if (what === 'sign-out') document.querySelector('form[action$="account/sign-out"]')?.requestSubmit();
  else document.dispatchEvent(new CustomEvent('workplan-keys', { detail: what }));
}

function onKey(event) {
  if (event.target !== input || event.isComposing) return;
  const all = options(), at = all.findIndex(o => o.dataset.key === active);
  if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
    event.preventDefault();
    if (all.length && !list().hidden) mark(all[(at + (event.key === 'ArrowDown' ? 1 : -1) + all.length) % all.length]);
  } else if (event.key === 'PageDown' || event.key === 'PageUp') {
    event.preventDefault();
    if (all.length) mark(all[Math.max(0, Math.min(all.length - 1, at + (event.key === 'PageDown' ? 8 : -8)))]);
  } else if (event.key === 'Enter') {
    event.preventDefault();
    const tab = event.ctrlKey || event.metaKey;
    // Typed faster than the answer came: the best of the answer that is on its way is meant.
    if (!current() || input.value !== sent) chooseWhenThere = { tab };
    else choose(all[at] ?? all[0], tab);
  }
}

function onClick(event) {
  if (event.target === dialog) { close(true); return; }
  const option = event.target.closest('[role=option]');
  if (option) { choose(option, event.ctrlKey || event.metaKey); return; }
  const does = event.target.closest('[data-finder]');
  if (!does) return;
  if (does.dataset.finder === 'close') close(true);
  else if (does.dataset.finder === 'back') toResults();
}

function onCancel(event) {
  event.preventDefault();
  if (dialog.querySelector('.finder-facts')) toResults(); else close(true);
}

function onShortcut(event) {
  if ((event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey && event.key.toLowerCase() === 'k') { event.preventDefault(); open(); }
}

// Milestones and projects opened from anywhere count as used.
function onAnyClick(event) {
  const link = event.target.closest?.('a[href]');
  if (event.target.closest?.('[data-find]')) { open(); return; }
  if (!link || dialog.contains(link)) return;
  const [, kind, ref] = new URL(link.href, document.baseURI).pathname.match(/^\/(milestone|project)s\/([^/]+)$/) ?? [];
  if (kind) note(`${kind}:${decodeURIComponent(ref)}`);
}

export function start(root, reference) {
  dialog = root;
  server = reference;
  input = dialog.querySelector('#finder-input');
  input.addEventListener('input', () => { chooseWhenThere = null; ask(); });
  dialog.addEventListener('keydown', onKey);
  dialog.addEventListener('click', onClick);
  dialog.addEventListener('cancel', onCancel);
  dialog.addEventListener('close', forget);
  document.addEventListener('keydown', onShortcut);
  document.addEventListener('click', onAnyClick, true);
  watcher = new MutationObserver(changes => {
    if (changes.some(c => c.target === document.documentElement)) { if (dialog.open && document.documentElement.dataset.connection === 'on') ask(true); }
    else settle();
  });
  watcher.observe(list(), { childList: true, subtree: true, attributes: true, attributeFilter: ['data-for', 'data-key'] });
  watcher.observe(document.documentElement, { attributes: true, attributeFilter: ['data-connection'] });
  document.documentElement.dataset.finder = 'ready';
}

export function leave() {
  watcher?.disconnect();
  document.removeEventListener('keydown', onShortcut);
  document.removeEventListener('click', onAnyClick, true);
  delete document.documentElement.dataset.finder;
}
