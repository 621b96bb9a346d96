// Walking and dragging on the plan's board. What a key does to a card is the plan's own; a card put down on a column goes to the server.
let root, server, observer, dragged = null, last = null, wanted = null;

const columns = () => [...root.querySelectorAll('.b-col')];
const cards = column => [...column.querySelectorAll('.b-card')];

function focusOn(card) {
  if (!card) return;
  root.querySelectorAll('.b-card[tabindex="0"]').forEach(other => { if (other !== card) other.tabIndex = -1; });
  card.tabIndex = 0;
  card.focus({ preventScroll: true });
  card.scrollIntoView({ block: 'nearest', inline: 'nearest' });
}

function onKey(event) {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const card = event.target.closest('.b-card'), scroll = event.target.closest('.b-scroll');
  if (!card && scroll && event.key === 'ArrowDown') {
    const first = scroll.querySelector('.b-card');
    if (first) { event.preventDefault(); event.stopPropagation(); focusOn(first); }
    return;
  }
  if (!card || !['ArrowDown', 'ArrowUp', 'ArrowLeft', 'ArrowRight', 'Home', 'End', 'PageDown', 'PageUp'].includes(event.key)) return;
  event.preventDefault();
  event.stopPropagation();
  const column = card.closest('.b-col'), all = cards(column), at = all.indexOf(card);
  if (event.key === 'ArrowLeft' || event.key === 'ArrowRight') {
    const by = event.key === 'ArrowRight' ? 1 : -1, every = columns();
    const top = card.getBoundingClientRect().top;
    for (let i = every.indexOf(column) + by; i >= 0 && i < every.length; i += by) {
      const there = cards(every[i]);
      if (there.length > 0) { focusOn(there.reduce((best, c) => Math.abs(c.getBoundingClientRect().top - top) < Math.abs(best.getBoundingClientRect().top - top) ? c : best)); return; }
    }
  } else {
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, PageDown: at + 5, PageUp: at - 5, Home: 0, End: all.length - 1 }[event.key];
    focusOn(all[Math.max(0, Math.min(all.length - 1, to))]);
  }
}

function settle() {
  dragged = null;
  root.classList.remove('dragging');
  root.querySelectorAll('.target, .held').forEach(e => e.classList.remove('target', 'held'));
}

function onDrag(event) {
  const card = event.target.closest?.('.b-card'), column = event.target.closest?.('.b-col');
  if (event.type === 'dragstart') {
    if (card?.getAttribute('draggable') !== 'true') { event.preventDefault(); return; }
    dragged = card.dataset.ref;
    event.dataTransfer.setData('text/plain', dragged);
    event.dataTransfer.effectAllowed = 'move';
    // Once the picture under the pointer is taken.
    requestAnimationFrame(() => { card.classList.add('held'); root.classList.add('dragging'); });
  } else if (event.type === 'dragover' && dragged) {
    const box = root.getBoundingClientRect();
    if (event.clientX > box.right - 50) root.scrollLeft += 16; else if (event.clientX < box.left + 50) root.scrollLeft -= 16;
    if (!column || column.dataset.key === '0') return;
    event.preventDefault();
    if (!column.classList.contains('target')) {
      root.querySelectorAll('.target').forEach(e => e.classList.remove('target'));
      column.classList.add('target');
    }
  } else if (event.type === 'drop' && dragged && column) {
    event.preventDefault();
    server.invokeMethodAsync('MoveAsync', dragged, Number(column.dataset.key));
    settle();
  } else if (event.type === 'dragend') {
    settle();
  }
}

/** A card that goes to another column takes the focus along. */
function seen() {
  if (!root.querySelector('.b-card[tabindex="0"]')) { const first = root.querySelector('.b-card'); if (first) first.tabIndex = 0; }
  if (!last || document.activeElement !== document.body) return;
  if (!last.isConnected) wanted = last.dataset.ref;
  const card = wanted && root.querySelector(`.b-card[data-ref="${CSS.escape(wanted)}"]`);
  if (card) { wanted = null; focusOn(card); }
}

const onFocus = event => { const card = event.target.closest?.('.b-card'); if (card) last = card; };
const drags = ['dragstart', 'dragover', 'drop', 'dragend'];

export function start(element, reference) {
  root = element;
  server = reference;
  root.addEventListener('keydown', onKey);
  root.addEventListener('focusin', onFocus);
  drags.forEach(type => root.addEventListener(type, onDrag));
  observer = new MutationObserver(seen);
  observer.observe(root, { childList: true, subtree: true });
  seen();
  root.dataset.ready = '1';
}

export function leave() {
  observer?.disconnect();
  drags.forEach(type => root?.removeEventListener(type, onDrag));
  root?.removeEventListener('keydown', onKey);
  root?.removeEventListener('focusin', onFocus);
  last = wanted = null;
}
