// The list of unsaved texts in the top bar, made in the browser alone so that it works without the server; and the question at signing out.
import * as store from './draft-store.js';

const make = (name, props = {}, ...children) => { const e = Object.assign(document.createElement(name), props); e.append(...children); return e; };

function line(draft) {
  const words = store.texts(draft);
  const said = make('span', { className: 'dim', role: 'status' });
  const copy = make('button', { type: 'button', className: 'btn', textContent: 'Copy' });
  copy.addEventListener('click', async () => { said.textContent = await store.copy(draft.id) ? 'Copied' : 'Select the text and copy it'; });
  const discard = make('button', { type: 'button', className: 'btn', textContent: 'Discard' });
  discard.setAttribute('aria-label', `Discard ${draft.label}`);
  discard.addEventListener('click', () => { store.drop(draft.id); document.querySelector('#unsaved summary')?.focus(); });
  return make('li', {},
    make('a', { href: draft.url, textContent: draft.label }), ' ', make('span', { className: 'dim', textContent: store.when(draft.at) }),
    ...words.map(w => make('blockquote', { textContent: w.text, title: w.label })),
    make('div', { className: 'unsaved-acts' }, copy, discard, said));
}

let shown = '';
function show() {
  const host = document.getElementById('unsaved');
  if (!host) return;
  const drafts = store.list().filter(d => d.words);
  const open = new Set([...document.querySelectorAll('[data-draft]')].map(f => f.dataset.draft));
  const others = drafts.filter(d => !(d.mine && open.has(d.form) && store.own(d.form)?.id === d.id));
  const now = JSON.stringify(others.map(d => [d.id, d.at]));
  if (host.dataset.shown === now && shown === now) return;
  host.dataset.shown = shown = now;
  if (others.length === 0) { host.replaceChildren(); return; }
  const menu = host.firstElementChild ?? make('details', { className: 'who unsaved' }, make('summary', {}), make('div', { className: 'card menu' }, make('p', {}, make('b', { textContent: 'Text that was not saved' })), make('ul', { className: 'plain-list' })));
  menu.querySelector('summary').textContent = `${others.length} unsaved`;
  menu.querySelector('ul').replaceChildren(...others.map(line));
  if (!menu.isConnected) host.append(menu);
}

/** Before signing out of what may be a shared machine: unsaved text goes with the person, and they are told first. */
function onLeave(event) {
  const form = event.target;
  if (!form.matches?.('form[action="account/sign-out"]')) return;
  const drafts = store.list().filter(d => d.words);
  if (drafts.length === 0 || document.getElementById('leave-question')) { store.dropAll(); return; }
  event.preventDefault();
  event.stopImmediatePropagation();
  const them = drafts.length === 1 ? ['One text is', 'it'] : [`${drafts.length} texts are`, 'them'];
  const question = make('p', { id: 'leave-question', className: 'message care', textContent: `${them[0]} not saved: ${drafts.slice(0, 3).map(d => d.label).join(', ')}. Signing out deletes ${them[1]} from this browser. Press Sign out again to do so.` });
  question.setAttribute('role', 'alert');
  form.before(question);
  const menu = form.closest('details');
  if (menu) menu.open = true;
}

let waiting = false;
function soon() {
  if (waiting) return;
  waiting = true;
  setTimeout(() => { waiting = false; show(); }, 150);
}

export function connect() {
  store.onChange(soon);
  new MutationObserver(soon).observe(document.body, { childList: true, subtree: true });
  addEventListener('submit', onLeave, true);
  soon();
  return { show };
}
