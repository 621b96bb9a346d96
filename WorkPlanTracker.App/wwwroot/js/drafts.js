// Keeps what is typed into every form that carries data-draft, until it is saved or thrown away, and brings it back.
//   data-draft="update:PP-M09"     what is being written; drafts are kept by it
//   data-draft-label="…"           how a person would call it
//   data-draft-version="7"         the record's version that was on the page when typing began
//   data-undrafted (inside)        a part whose fields are not kept
//   data-draft-rehearses           sending it shows what would happen and saves nothing
//   data-focus                     it takes the focus when it opens, and gives it back when it goes (the plan's own script places it there)
import * as store from './draft-store.js';
import { came } from './place.js';
import { pointOut } from './faults.js';

const most = 20000;
const forms = new WeakMap();
const answering = new Map();
let known = new Set(), online = () => true;

const keyOf = form => form.dataset.draft;
const formOf = key => document.querySelector(`[data-draft="${CSS.escape(key)}"]`);
const fields = form => [...form.querySelectorAll('input[name], textarea[name], select[name]')].filter(f => !f.disabled && !['hidden', 'password', 'file', 'submit', 'button'].includes(f.type) && !f.closest('[data-undrafted]'));
const isWords = field => field.matches('textarea, input:not([type=radio]):not([type=checkbox])');
const labelOf = field => (field.dataset.label ?? field.closest('label')?.querySelector('span')?.firstChild?.textContent ?? field.name).trim();

function read(form) {
  const values = {};
  for (const field of fields(form)) {
    if (field.type === 'radio') { if (field.checked) values[field.name] = field.value; }
    else if (field.type === 'checkbox') (values[field.name] ??= []).push(...(field.checked ? [field.value] : []));
    else values[field.name] = field.value;
  }

  return values;
}

const same = (a, b) => JSON.stringify(a ?? '') === JSON.stringify(b ?? '');

function stateOf(form) {
  let state = forms.get(form);
  if (state?.key !== keyOf(form)) {
    state = { key: keyOf(form), initial: read(form), settled: false };
    forms.set(form, state);
    store.setAside(state.key);
  }

  if (!known.has(form) && form.matches('[data-focus]') && !form.closest('.plan-page')) takeFocus(form, state);
  known.add(form);
  return state;
}

function takeFocus(form, state) {
  if (form.contains(document.activeElement) || came(form.dataset.draft)) return;
  state.opener = document.activeElement;
  (form.querySelector('input[type=radio]:checked') ?? fields(form)[0])?.focus();
}

/** A sentence beside a form that the server knows nothing of. */
function tell(form, text) {
  let line = form.querySelector(':scope > .draft-note');
  if (!text) { line?.remove(); return; }
  if (!line) {
    line = document.createElement('p');
    line.className = 'message care draft-note';
    line.setAttribute('role', 'alert');
    (form.querySelector(':scope > .editor-foot') ?? form.lastElementChild)?.before(line);
  }

  if (line.textContent !== text) line.textContent = text;
}

function keep(form) {
  const state = stateOf(form);
  if (state.settled) return;
  const values = read(form), changed = name => !same(values[name], state.initial[name]);
  if (!Object.keys(values).some(changed)) { store.dropOwn(state.key); return; }
  if (same(store.own(state.key)?.values, values)) return;
  const words = fields(form).filter(isWords);
  const fits = store.put({
    form: state.key, label: form.dataset.draftLabel ?? state.key, url: form.dataset.draftUrl ?? location.pathname + location.search, at: Date.now(),
    version: Number(form.dataset.draftVersion ?? 0), sent: null, values,
    words: words.some(f => changed(f.name) && f.value.trim()), labels: Object.fromEntries(words.filter(f => changed(f.name)).map(f => [f.name, labelOf(f)])),
  });
  if (!fits) tell(form, 'This is too much text to keep. It is lost if this tab is closed: shorten it, or keep a copy.');
  else if (!store.stores()) tell(form, 'This browser keeps nothing for later (a private window, or its storage is full). Save before you close this tab.');
}

// Text far beyond every limit is answered here and stays on the page: one message to the server holds 128 KB at most.
const tooLong = field => typeof field?.value === 'string' && field.value.length > Number(field.dataset?.most ?? most);
const answers = new WeakMap();
function guard(event) {
  const field = event.target;
  if (!tooLong(field)) { answers.get(field)?.remove(); answers.delete(field); return; }
  event.stopImmediatePropagation();
  let answer = answers.get(field);
  if (!answer?.isConnected) {
    answer = document.createElement('div');
    answer.className = 'too-long';
    answer.setAttribute('role', 'alert');
    (field.closest('label') ?? field.parentElement).after(answer);
    answers.set(field, answer);
  }

  answer.textContent = `Shorten this text: it has ${field.value.length.toLocaleString('en-GB')} characters, far more than can be kept. It stays here until you do; nothing was sent.`;
}

function onTyped(event) {
  const form = event.target.closest?.('[data-draft]');
  if (form && !event.target.closest('[data-undrafted]')) keep(form);
  guard(event);
}

const unsent = 'Not saved yet: there is no connection. Your text is kept in this browser; save it when the connection is back.';

/** Holds back what could not arrive or would save less than was typed; marks what is on its way. */
function onSend(event, form) {
  if ([...form.querySelectorAll('textarea, input')].some(tooLong)) { event.preventDefault(); event.stopImmediatePropagation(); return; }
  if (!online()) { event.preventDefault(); event.stopImmediatePropagation(); tell(form, unsent); return; }
  tell(form, null);
  pointOut(form);
  const draft = store.own(keyOf(form));
  if (draft && form.dataset.draftRehearses === undefined) { const { id, mine, ...kept } = draft; store.put({ ...kept, sent: Date.now() }); }
}

addEventListener('input', onTyped, true);
addEventListener('change', onTyped, true);
addEventListener('submit', event => { const form = event.target.closest?.('[data-draft]'); if (form) onSend(event, form); }, true);
addEventListener('keydown', event => {
  const form = event.target.closest?.('[data-draft]');
  if (form && event.key === 'Enter' && (event.ctrlKey || event.metaKey)) onSend(event, form);
}, true);
addEventListener('click', event => {
  const button = event.target.closest?.('[data-draft] button, [data-draft] a[data-discard]');
  if (!button) return;
  if (button.hasAttribute('data-discard')) { const form = button.closest('[data-draft]'); stateOf(form).settled = true; store.dropOwn(keyOf(form)); }
  if (!online() && button.type !== 'submit') tell(button.closest('[data-draft]'), unsent);
}, true);

/** Puts values into a form as if they were typed; fields that appear on the way are waited for. */
async function fill(form, values) {
  const left = new Map(Object.entries(values));
  for (let round = 0; round < 40 && left.size > 0; round++) {
    for (const field of fields(form).sort((a, b) => isWords(a) - isWords(b))) {
      if (!left.has(field.name)) continue;
      const value = left.get(field.name);
      if (field.type === 'radio') { if (field.value !== value || field.checked) continue; field.checked = true; }
      else if (field.type === 'checkbox') { const on = value.includes(field.value); if (field.checked === on) continue; field.checked = on; }
      else if (field.value === value) { left.delete(field.name); continue; }
      else { field.value = value; left.delete(field.name); field.dispatchEvent(new Event('input', { bubbles: true })); }
      field.dispatchEvent(new Event('change', { bubbles: true }));
    }

    for (const name of [...left.keys()]) {
      const shown = fields(form).filter(f => f.name === name);
      if (shown.length > 0 && shown.every(f => f.type === 'radio' || f.type === 'checkbox')) left.delete(name);
    }

    if (left.size > 0) await new Promise(next => setTimeout(next, 50));
  }
}

/** As much of some texts as one message may carry. */
function within(budget, items, textOf, make) {
  return items.slice(0, 30).map(item => {
    const text = textOf(item).slice(0, Math.max(0, budget));
    budget -= text.length;
    return make(item, text);
  });
}

/** Says everything again that the server may have missed while there was no connection, then asks whether a save on its way arrived. */
async function catchUp() {
  for (const form of [...known].filter(f => f.isConnected)) {
    const state = stateOf(form), draft = store.own(state.key);
    tell(form, null);
    if (!draft) continue;
    // What the server had still to say of earlier keystrokes may have come over what was typed since: the draft is right.
    await fill(form, draft.values);
    for (const field of fields(form)) {
      if (isWords(field)) field.dispatchEvent(new Event('input', { bubbles: true }));
      if (field.type !== 'radio' || field.checked) field.dispatchEvent(new Event('change', { bubbles: true }));
    }

    if (draft.sent) answering.get(state.key)?.invokeMethodAsync('SettleAsync').then(sentence => tell(form, sentence)).catch(() => {});
  }
}

/** Lets go of forms that went; what held no words goes with them. */
function sweep() {
  document.querySelectorAll('[data-draft]').forEach(stateOf);
  for (const form of known) {
    if (form.isConnected) continue;
    known.delete(form);
    const opener = forms.get(form).opener;
    if (opener?.isConnected && document.activeElement === document.body) opener.focus({ preventScroll: true });
    const draft = store.own(forms.get(form).key);
    if (online() && draft && !draft.words && !formOf(draft.form)) store.drop(draft.id);
  }
}

export function connect(isOnline) {
  online = isOnline;
  let waiting = false;
  new MutationObserver(() => { if (!waiting) { waiting = true; queueMicrotask(() => { waiting = false; sweep(); }); } }).observe(document.body, { childList: true, subtree: true });
  document.addEventListener('workplan:connection', event => { if (event.detail === 'on') catchUp(); });
  sweep();
  return {
    /** What there is to offer to a form; the one that this tab was typing when it went is to be put back at once. */
    offers(form, server) {
      sweep();
      if (server) answering.set(form, server);
      const back = came(form);
      const found = store.list(form).filter(d => d.words || (back && d.mine));
      const own = back ? found.find(d => d.mine) : undefined;
      if (back && !own) came(form, true);
      store.list(form).filter(d => d.mine && !found.includes(d) && !found.some(f => f.id === d.id)).forEach(d => store.drop(d.id));
      const live = formOf(form) ? store.own(form)?.id : undefined;
      return found.slice(0, 4).map(d => ({
        id: d.id, when: store.when(d.at), version: d.version, sent: d.sent !== null, mine: d.mine, back: d === own, live: d.id === live, label: d.label,
        texts: within(5000, store.texts(d), t => t.text, (t, text) => ({ label: t.label, text })),
        values: Object.fromEntries(within(5000, Object.entries(d.values), v => String(v[1]), (v, text) => [v[0], text])),
      }));
    },
    /** Puts a draft into its form. What was there is kept as a draft of its own. */
    async use(form, id) {
      const element = formOf(form), draft = store.find(id);
      if (!element || !draft) return false;
      if (store.own(form)?.id !== id) store.setAside(form);
      element.closest('details')?.setAttribute('open', '');
      await fill(element, draft.values);
      if (store.own(form) && store.own(form).id !== id) store.drop(id);
      const focus = came(form, true);
      const field = (focus?.name && fields(element).find(f => f.name === focus.name && (f.type !== 'radio' || f.checked))) ?? fields(element).find(f => f.matches('textarea')) ?? fields(element)[0];
      field?.focus();
      if (focus?.start !== undefined) { try { field.setSelectionRange(focus.start, focus.end); } catch { /* not a field with a caret */ } }
      return true;
    },
    discard: id => store.drop(id),
    copy: id => store.copy(id),
    /** It is saved: nothing of it is kept any more. */
    saved(form) {
      const element = formOf(form);
      if (element) { forms.set(element, { ...forms.get(element), key: form, initial: read(element), settled: false }); tell(element, null); }
      store.dropOwn(form);
    },
    /** The server has answered, and did not save it: it is kept, and no longer on its way. */
    answered(form) {
      const draft = store.own(form);
      if (draft?.sent) { const { id, mine, ...kept } = draft; store.put({ ...kept, sent: null }); }
    },
    leave: form => answering.delete(form),
  };
}
