// Where unsaved text is kept: this browser's storage, by account, form and tab. Bounded in size, number and age.
const prefix = 'workplan-draft:';
const longest = 200000, most = 40, oldest = 30 * 24 * 3600 * 1000;
const memory = new Map();
const listeners = [];
let storing = true;
try { localStorage.setItem('workplan-try', '1'); localStorage.removeItem('workplan-try'); } catch { storing = false; }

/** False where the browser keeps nothing: a private window, or storage that is full. Text then lives as long as the page. */
export const stores = () => storing;

export const onChange = listener => listeners.push(listener);
const tell = () => listeners.forEach(listener => listener());
addEventListener('storage', event => { if (event.key?.startsWith(prefix)) tell(); });

/** Who is signed in on this page; drafts of others are never looked at. */
export const account = () => document.querySelector('[data-account]')?.dataset.account ?? '';

// The tab's own name. A duplicated tab brings its original's name along; the original answers, and the copy takes another.
const fresh = () => Math.random().toString(36).slice(2, 10);
const nonce = fresh();
let tab = fresh();
try { tab = sessionStorage.getItem('workplan-tab') ?? tab; sessionStorage.setItem('workplan-tab', tab); } catch { /* each page is then a tab of its own */ }
try {
  const others = new BroadcastChannel('workplan-tabs');
  others.addEventListener('message', ({ data }) => {
    if (data.ask === tab && data.from !== nonce) others.postMessage({ taken: tab, to: data.from });
    if (data.taken !== tab || data.to !== nonce) return;
    tab = fresh();
    try { sessionStorage.setItem('workplan-tab', tab); sessionStorage.removeItem('workplan-place'); } catch { /* as above */ }
  });
  others.postMessage({ ask: tab, from: nonce });
} catch { /* an old browser: a duplicated tab shares its original's drafts */ }

const get = key => { try { return localStorage.getItem(key) ?? memory.get(key); } catch { return memory.get(key); } };
const remove = key => { memory.delete(key); try { localStorage.removeItem(key); } catch { /* nothing kept */ } };
const keys = () => { let found = [...memory.keys()]; try { found = [...new Set([...found, ...Object.keys(localStorage).filter(k => k.startsWith(prefix))])]; } catch { /* memory alone */ } return found; };
const slot = (form, suffix = '') => `${prefix}${[account(), form, tab + suffix].map(encodeURIComponent).join('|')}`;

function parse(key) {
  try {
    const draft = JSON.parse(get(key));
    if (typeof draft?.form !== 'string' || typeof draft.values !== 'object' || Date.now() - draft.at > oldest) throw new Error();
    return { ...draft, id: key, mine: decodeURIComponent(key.split('|')[2] ?? '').split('~')[0] === tab };
  } catch {
    remove(key);
    return null;
  }
}

/** This person's drafts, newest first; of one form, or all. */
export function list(form) {
  const start = `${prefix}${encodeURIComponent(account())}|${form === undefined ? '' : `${encodeURIComponent(form)}|`}`;
  return keys().filter(k => k.startsWith(start)).map(parse).filter(Boolean).sort((a, b) => b.at - a.at);
}

export const find = id => (get(id) ? parse(id) : null);

/** Keeps what a form holds. False where it is too much to keep. */
export function put(draft) {
  const key = slot(draft.form), text = JSON.stringify(draft);
  if (text.length > longest) return false;
  const all = list();
  all.slice(most - 1).forEach(d => { if (d.id !== key) remove(d.id); });
  try {
    localStorage.setItem(key, text);
  } catch {
    // The storage is full: the oldest goes, and if that does not help the text lives as long as the page.
    if (storing && all.length > 1) remove(all[all.length - 1].id);
    try { localStorage.setItem(key, text); } catch { storing = false; memory.set(key, text); }
  }
  tell();
  return true;
}

/** What this tab keeps of a form, or null. */
export const own = form => find(slot(form));

/** Puts this tab's draft of a form aside, so that typing anew does not overwrite it. */
export function setAside(form) {
  const draft = own(form);
  if (!draft) return;
  const { id, mine, ...kept } = draft;
  const key = slot(form, `~${draft.at.toString(36)}`);
  try { localStorage.setItem(key, JSON.stringify(kept)); } catch { memory.set(key, JSON.stringify(kept)); }
  remove(id);
  tell();
}

export function drop(id) { remove(id); tell(); }

export const dropOwn = form => drop(slot(form));

export const dropAll = () => { list().forEach(d => remove(d.id)); tell(); };

/** When it was typed, as people say it. */
export function when(at) {
  const then = new Date(at), now = new Date();
  const hour = then.getHours(), time = `${hour % 12 || 12}.${String(then.getMinutes()).padStart(2, '0')}${hour < 12 ? 'am' : 'pm'}`;
  return then.toDateString() === now.toDateString() ? time : `${time} on ${then.toLocaleDateString('en-GB', { day: 'numeric', month: 'long' })}`;
}

/** The words of a draft with their fields' names, for showing and copying. */
export const texts = draft => Object.entries(draft.labels ?? {}).filter(([name]) => String(draft.values[name] ?? '').trim()).map(([name, label]) => ({ label, text: String(draft.values[name]) }));

export async function copy(id) {
  const draft = find(id);
  if (!draft) return false;
  const all = texts(draft), text = all.length === 1 ? all[0].text : all.map(t => `${t.label}: ${t.text}`).join('\n');
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    const area = document.createElement('textarea');
    area.value = text;
    document.body.append(area);
    area.select();
    const done = document.execCommand('copy');
    area.remove();
    return done;
  }
}
