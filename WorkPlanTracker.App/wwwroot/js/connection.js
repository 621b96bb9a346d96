// Starts the live page, says in words how the connection stands, and brings the reader back by itself. It never blocks reading.
import { connect as drafts } from './drafts.js';
import { connect as place, keep as keepPlace } from './place.js';
import { connect as unsaved } from './unsaved.js';

const notice = document.getElementById('components-reconnect-modal');
const words = notice.querySelector('.reconnect-words');
const again = notice.querySelector('.reconnect-again');
const signIn = notice.querySelector('.reconnect-sign-in');
const names = { 'components-reconnect-show': 'trying', 'components-reconnect-failed': 'trying', 'components-reconnect-rejected': 'gone', 'components-reconnect-hide': 'on' };
const kept = 'You can go on reading and typing; what you type is kept in this browser.';
let state = 'on', since = 0, timer = 0, tries = 0, busy = false, begun = 0, watch = null;

const say = text => { if (words.textContent !== text) words.textContent = text; };
const offer = link => { again.hidden = link !== again; signIn.hidden = link !== signIn; };

/** Asks whether the server lives. Only while there is no connection; ever more gently, and not in step with the other pages. */
async function lives() {
  try { return (await fetch('health/live', { cache: 'no-store', signal: AbortSignal.timeout(4000) })).ok; } catch { return false; }
}

/** Whether this address would lead to the sign-in page now. */
async function signedOut() {
  if (!document.querySelector('[data-account]')) return false;
  try { return (await fetch(location.href, { redirect: 'manual', cache: 'no-store' })).type === 'opaqueredirect'; } catch { return false; }
}

/** Loads the page again, unless that was tried several times just now. */
async function load() {
  const now = Date.now();
  let last = [];
  try { last = JSON.parse(sessionStorage.getItem('workplan-loads') ?? '[]').filter(at => now - at < 60000); } catch { /* a private window keeps nothing */ }
  if (last.length >= 3) {
    say(`The page was loaded again three times and the connection still breaks. ${kept}`);
    offer(again);
    return;
  }

  if (await signedOut()) {
    say(`You have been signed out. ${kept} Sign in to go on where you were.`);
    signIn.href = `account/sign-in?returnUrl=${encodeURIComponent(location.pathname + location.search)}`;
    offer(signIn);
    return;
  }

  say('The server was restarted, or this page was away for long. Loading it again; you come back to the same place.');
  try { sessionStorage.setItem('workplan-loads', JSON.stringify([...last, now])); } catch { /* as above */ }
  keepPlace('lost');
  location.reload();
}

async function look() {
  clearTimeout(timer);
  if (state === 'on' || state === 'starting' || busy) return;
  busy = true;
  try {
    const answered = await lives();
    if (state === 'on') return;
    if (!answered) {
      say(`The server has not answered for ${ago()}. Trying again every few seconds. ${kept}`);
    } else if (state === 'gone') {
      await load();
    } else {
      // False: the server has let this page's state go. It throws where the connection broke again.
      const back = await Promise.race([Blazor.reconnect().catch(() => null), new Promise(late => setTimeout(() => late(false), 10000))]);
      if (back === false) { state = 'gone'; await load(); }
    }
  } finally {
    busy = false;
    if (state !== 'on') timer = setTimeout(look, Math.min(10000, 1000 * ++tries) + Math.random() * 1000);
  }
}

function ago() {
  const seconds = Math.round((Date.now() - since) / 1000);
  return seconds < 60 ? `${Math.max(seconds, 1)} second${seconds > 1 ? 's' : ''}` : `${Math.round(seconds / 60)} minute${seconds >= 90 ? 's' : ''}`;
}

const waits = () => document.querySelector('.shell:not([data-live])') !== null;

function enter(now) {
  state = now;
  document.documentElement.dataset.connection = state;
  if (state !== 'starting') watch?.disconnect();
}

/** Until the page is live it does not say so. One whose connection never comes about has nothing to go back to: it is loaded again when the server answers. */
async function begin() {
  if (!waits()) { enter('on'); return; }
  enter('starting');
  begun = Date.now();
  watch = new MutationObserver(read);
  watch.observe(document.body, { subtree: true, childList: true, attributes: true, attributeFilter: ['data-live'] });
  while (state === 'starting') {
    await new Promise(next => setTimeout(next, 3000));
    if (state === 'starting' && (!await lives() || Date.now() - begun > 30000) && state === 'starting') notice.classList.add('components-reconnect-rejected');
  }
}

function read() {
  const found = Object.keys(names).find(name => notice.classList.contains(name));
  const now = found ? names[found] : 'on';
  if (now === state || (state === 'gone' && now !== 'on')) return;
  const before = state;
  if (before === 'starting' && now === 'on' && waits()) return;
  enter(now);
  if (state === 'on') {
    clearTimeout(timer);
    offer(null);
  } else if (before === 'on' || before === 'starting') {
    [since, tries] = [Date.now(), 0];
    say(`The connection was lost. Trying again. ${kept}`);
    look();
  }

  if (before !== 'starting' && (state === 'on' || before === 'on')) document.dispatchEvent(new CustomEvent('workplan:connection', { detail: state }));
}

new MutationObserver(read).observe(notice, { attributes: true, attributeFilter: ['class'] });
begin();
addEventListener('online', look);
document.addEventListener('visibilitychange', () => { if (!document.hidden) look(); });
again.addEventListener('click', () => { keepPlace('lost'); try { sessionStorage.removeItem('workplan-loads'); } catch { /* as above */ } location.reload(); });
// Without a connection the page's own navigation would change the address and show nothing: leaving waits, or loads the page whole.
addEventListener('click', event => {
  const link = event.target.closest?.('a[href]');
  if (state === 'on' || state === 'starting' || !link || link.origin !== location.origin || link.target || event.ctrlKey || event.metaKey || event.shiftKey || link.matches('.skip')) return;
  event.preventDefault();
  event.stopImmediatePropagation();
  if (link === signIn) { keepPlace('lost'); location.assign(link.href); } else say(`That page opens when the connection is back. ${kept}`);
}, true);

const online = () => state === 'on' || state === 'starting';
globalThis.workplan = { drafts: drafts(online), place: place(online), unsaved: unsaved() };

// Both sides ping often enough that a page whose network is gone is missed within ten seconds. The script itself never retries:
// its retries know neither health nor haste; look() does.
Blazor.start({
  circuit: {
    configureSignalR: builder => builder.withKeepAliveInterval(3000).withServerTimeout(9000),
    reconnectionOptions: { maxRetries: 0, retryIntervalMilliseconds: 1000 },
  },
});
