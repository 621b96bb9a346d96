// Brings the reader back to where they were after the page was loaded again in the same tab: scroll position, focus, and which form was open.
import { account } from './draft-store.js';

const key = 'workplan-place';
let place = null;

function describe(element) {
  if (!element || element === document.body) return null;
  const form = element.closest('[data-draft]');
  if (form && element.name) return { form: form.dataset.draft, name: element.name, start: element.selectionStart ?? undefined, end: element.selectionEnd ?? undefined };
  if (element.matches('tr[data-ref]')) return { selector: `tr[data-ref="${CSS.escape(element.dataset.ref)}"]` };
  return element.id ? { selector: `#${CSS.escape(element.id)}` } : null;
}

/** Notes the place. While the last one is not reached yet, it stays as it is. */
export function keep(why) {
  if (place?.forms.length) { write({ ...place, why, at: Date.now() }); return; }
  write({
    why, account: account(), url: location.href, at: Date.now(), top: scrollY,
    scrolls: Object.fromEntries([...document.querySelectorAll('[data-keep-scroll], .plan-scroll')].map((e, i) => [i, e.scrollTop])),
    focus: describe(document.activeElement), forms: [...document.querySelectorAll('[data-draft]')].map(f => f.dataset.draft),
  });
}

function write(value) { try { sessionStorage.setItem(key, JSON.stringify(value)); } catch { /* a private window: the address alone brings the view back */ } }

/** Whether this form was open when the page went; with true, where the caret stood in it, once. */
export function came(form, focus = false) {
  if (!focus) return place?.forms.includes(form) ?? false;
  const found = place?.focus?.form === form ? place.focus : null;
  if (place) { place.forms = place.forms.filter(f => f !== form); if (found) place.focus = null; }
  return found;
}

function settle() {
  const started = Date.now();
  const step = () => {
    if (!place) return;
    const scrolls = [...document.querySelectorAll('[data-keep-scroll], .plan-scroll')];
    let missing = false;
    for (const [at, top] of Object.entries(place.scrolls)) {
      const element = scrolls[at];
      if (element && element.scrollHeight - element.clientHeight >= top - 2) { if (Math.abs(element.scrollTop - top) > 2) element.scrollTop = top; } else if (top > 0) missing = true;
    }

    if (place.top > 0 && document.documentElement.scrollHeight - innerHeight >= place.top - 2) scrollTo(0, place.top);
    const target = place.focus?.selector ? document.querySelector(place.focus.selector) : null;
    if (target && document.activeElement !== target && !place.forms.some(f => document.querySelector(`[data-draft="${CSS.escape(f)}"]`))) { target.tabIndex = Math.max(target.tabIndex, 0); target.focus({ preventScroll: true }); }
    const reached = !missing && !place.forms.length && (!place.focus?.selector || document.activeElement === target);
    if (reached ? Date.now() - started > 1500 : Date.now() - started > 15000) { place = null; return; }
    setTimeout(step, 100);
  };
  step();
}

export function connect(online) {
  let kept = null;
  try { kept = JSON.parse(sessionStorage.getItem(key)); } catch { /* as above */ }
  const type = performance.getEntriesByType('navigation')[0]?.type;
  const fits = kept && kept.url === location.href && kept.account === account() && Date.now() - kept.at < 12 * 3600 * 1000 && (kept.why === 'lost' || type === 'reload' || type === 'back_forward');
  if (fits) { place = kept; settle(); }
  // A place that waits for the person to sign in again is left alone on the way.
  const waits = kept?.why === 'lost' && !account();
  if (kept && !fits && !waits) { try { sessionStorage.removeItem(key); } catch { /* as above */ } }
  for (const name of ['wheel', 'touchstart', 'keydown', 'pointerdown']) addEventListener(name, () => { if (place) Object.assign(place, { top: 0, scrolls: {}, focus: null }); }, { capture: true, passive: true, once: true });
  addEventListener('pagehide', () => { if (account()) keep(online() ? 'left' : 'lost'); });
  return {
    /** The form of this kind that was open when the page went, without its kind; or null. */
    reopen: kind => place?.forms.find(f => f.startsWith(`${kind}:`))?.slice(kind.length + 1) ?? null,
  };
}
