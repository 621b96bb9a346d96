// Keys, clicks, dragging and scrolling of the work programme's board. One listener each for all cards; the server is asked only
// to open, to drop, to judge the meetings in sight, and for the columns that come into sight.
const STEP = 258;
let page, server, observer, wanted = null, dragged = null, judged = '', queued = false, asked = '';

const single = () => document.documentElement.dataset.singleKeys !== 'off';
const grid = () => page.querySelector('.cols');
const isStacked = () => !grid() || getComputedStyle(grid()).flexDirection === 'column';
const columnAt = at => page.querySelector(`.col[data-at="${at}"]`);
const cardOf = ref => page.querySelector(`li.it[data-ref="${CSS.escape(ref)}"]:not(.ghost)`) ?? page.querySelector(`li.it[data-ref="${CSS.escape(ref)}"]`);
const stops = column => [column.querySelector('h2'), ...column.querySelectorAll('li.it')];

function focusOn(stop) {
  if (!stop) return false;
  page.querySelectorAll('.col [tabindex="0"]:is(li, h2)').forEach(other => { if (other !== stop) other.tabIndex = -1; });
  stop.tabIndex = 0;
  stop.focus({ preventScroll: true });
  stop.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  return true;
}

function reach(at, index) {
  const column = columnAt(at);
  if (column) {
    const all = stops(column);
    focusOn(all[Math.min(index, all.length - 1)]);
    return;
  }
  const total = Number(grid()?.dataset.total ?? 0);
  if (at < 0 || at >= total || isStacked()) return;
  wanted = { at, index };
  grid().scrollLeft = Math.max(0, (at - 1) * STEP);
  range();
}

// The list of those without a meeting writes out what is in sight: the next one comes after a scroll.
function further(column, stop, by) {
  const scroll = stop.closest('.waiting-scroll');
  if (!scroll) return;
  const before = scroll.scrollTop;
  scroll.scrollTop += by * 84;
  if (scroll.scrollTop !== before) wanted = { after: stop.dataset.ref, by };
}

function onKey(event) {
  if (event.ctrlKey || event.metaKey || event.altKey || event.target.closest('dialog')) return;
  if (event.key === 'ArrowDown' && event.target.matches('h1, .cols, .waiting-scroll')) {
    const stop = (event.target.matches('h1') ? page : event.target).querySelector('li.it') ?? page.querySelector('.col h2');
    if (stop) { event.preventDefault(); focusOn(stop); }
    return;
  }
  const stop = event.target.closest('li.it, .col h2');
  if (!stop || event.target !== stop && !event.target.matches('.move, .t, h2 a')) return;
  const column = stop.closest('.col'), all = stops(column), index = all.indexOf(stop), at = Number(column.dataset.at);
  const key = event.key;
  if (key === 'ArrowDown' || key === 'ArrowUp') {
    event.preventDefault();
    const by = key === 'ArrowDown' ? 1 : -1;
    const next = all[index + by];
    const edge = stop.closest('.waiting-scroll') && by < 0 && index === 1 && stop.closest('.waiting-scroll').scrollTop > 0;
    if (next && !edge) focusOn(next); else further(column, stop, by);
  } else if (key === 'ArrowRight' || key === 'ArrowLeft') {
    event.preventDefault();
    reach(at + (key === 'ArrowRight' ? 1 : -1), index);
  } else if (key === 'Home' || key === 'End') {
    event.preventDefault();
    focusOn(key === 'Home' ? all[1] ?? all[0] : all[all.length - 1]);
  } else if (event.target === stop && !event.repeat && key === 'Enter') {
    const link = stop.querySelector('a');
    if (link) { event.preventDefault(); link.click(); }
  } else if (single() && !event.repeat && (key === 'm' || key === 'M') && stop.matches('li.it')) {
    event.preventDefault();
    server.invokeMethodAsync('OpenMoveAsync', stop.dataset.ref, null);
  } else if (single() && !event.repeat && (key === 'w' || key === 'W')) {
    const link = column.querySelector('.what-if');
    if (link) { event.preventDefault(); link.click(); }
  } else if (single() && !event.repeat && (key === 'n' || key === 'N')) {
    if (planReport()) event.preventDefault();
  }
}

// To the line that plans a report from its bare subject, wherever it is folded away.
function planReport() {
  const field = page.querySelector('.waiting [data-new]');
  if (!field) return false;
  field.closest('details').open = true;
  field.focus();
  return true;
}

function onClick(event) {
  if (event.target.closest?.('[data-plan-report]')) { planReport(); return; }
  const mover = event.target.closest?.('[data-move]');
  const card = event.target.closest?.('li.it');
  if (mover) { focusOn(card); server.invokeMethodAsync('OpenMoveAsync', mover.dataset.move, null); return; }
  if (card && !event.target.closest('a, button')) focusOn(card);
}

function range() {
  if (queued) return;
  queued = true;
  requestAnimationFrame(() => {
    queued = false;
    const cols = grid();
    if (!cols || isStacked()) return;
    const from = Number(cols.dataset.from), to = Number(cols.dataset.to), total = Number(cols.dataset.total);
    const first = Math.floor(cols.scrollLeft / STEP), seen = Math.ceil(cols.clientWidth / STEP) + 1;
    if ((first <= from && from > 0) || (first + seen >= to && to < total) || first + seen > to + 1 || first < from) {
      const ask = `${Math.max(0, first - 3)} ${seen + 6}`;
      if (ask === asked && first >= from && first + seen <= to) return;
      asked = ask;
      server.invokeMethodAsync('ShowRange', Math.max(0, first - 3), seen + 6);
    }
  });
}

function judge() {
  const shown = [...page.querySelectorAll('.cols .col')].map(c => c.dataset.meeting).join();
  if (!dragged || shown === judged) return;
  judged = shown;
  const ref = dragged;
  server.invokeMethodAsync('Judge', ref).then(words => {
    if (dragged !== ref) return;
    page.querySelectorAll('.cols .col').forEach(column => {
      const said = words[column.dataset.meeting] ?? '';
      const place = column.querySelector('.drop-say');
      place.textContent = said;
      place.classList.toggle('against', !said.startsWith('Release'));
    });
  });
}

function settle() {
  dragged = null; judged = '';
  page.classList.remove('dragging');
  page.querySelectorAll('.drop-say').forEach(place => { place.textContent = ''; place.classList.remove('against'); });
  page.querySelectorAll('.target, .held').forEach(e => e.classList.remove('target', 'held'));
}

function onDrag(event) {
  const card = event.target.closest?.('li.it'), column = event.target.closest?.('.col');
  switch (event.type) {
    case 'dragstart':
      if (card?.getAttribute('draggable') !== 'true') { event.preventDefault(); return; }
      dragged = card.dataset.ref;
      event.dataTransfer.setData('text/plain', dragged);
      event.dataTransfer.effectAllowed = 'move';
      // Once the picture under the pointer is taken.
      requestAnimationFrame(() => { card.classList.add('held'); page.classList.add('dragging'); judge(); });
      break;
    case 'dragover': {
      if (!dragged) return;
      const cols = grid(), box = cols?.getBoundingClientRect();
      if (box && event.clientX > box.right - 60) cols.scrollLeft += 18;
      else if (box && event.clientX < box.left + 60 && event.clientX > box.left) cols.scrollLeft -= 18;
      if (!column) return;
      event.preventDefault();
      if (!column.classList.contains('target')) {
        page.querySelectorAll('.col.target').forEach(e => e.classList.remove('target'));
        column.classList.add('target');
      }
      break;
    }
    case 'drop':
      if (!dragged || !column) return;
      event.preventDefault();
      server.invokeMethodAsync('DropAsync', dragged, column.dataset.meeting);
      settle();
      break;
    case 'dragend': settle(); break;
  }
}

function seen() {
  if (wanted?.ref) {
    // A card that goes elsewhere takes the focus along.
    if (document.activeElement === document.body) focusOn(cardOf(wanted.ref));
  } else if (wanted) {
    const column = columnAt(wanted.at), all = column ? stops(column) : [...page.querySelectorAll('.waiting li.it')];
    const stop = wanted.after ? all.find((c, i) => all[i - wanted.by]?.dataset.ref === wanted.after) : column && all[Math.min(wanted.index, all.length - 1)];
    if (stop) { wanted = null; focusOn(stop); }
  }
  const column = page.querySelector('.col');
  if (column && !page.querySelector('.col :is(li, h2)[tabindex="0"]')) (page.querySelector('.col li.it') ?? column.querySelector('h2')).tabIndex = 0;
  if (dragged) judge();
  range();
}

const drags = ['dragstart', 'dragover', 'drop', 'dragend'];

export function start(root, reference) {
  page = root;
  server = reference;
  page.addEventListener('keydown', onKey);
  page.addEventListener('click', onClick);
  page.addEventListener('scroll', range, true);
  addEventListener('resize', range);
  drags.forEach(type => page.addEventListener(type, onDrag));
  observer = new MutationObserver(seen);
  observer.observe(page, { childList: true, subtree: true, attributes: true, attributeFilter: ['data-from', 'data-to'] });
  (window.workplan ??= {}).schedule = { inUse };
  if (matchMedia('(max-width: 760px)').matches) page.querySelector('details.waiting')?.removeAttribute('open');
  seen();
  page.dataset.ready = '1';
}

/** Gives the focus back to a card, wherever it stands now; to the board where it is out of sight. */
export function focusCard(ref) {
  const card = cardOf(ref);
  focusOn(card ?? page.querySelector('.col :is(li, h2)[tabindex="0"]') ?? page.querySelector('.col h2'));
  wanted = { ref };
  setTimeout(() => { if (wanted?.ref === ref) wanted = null; }, 5000);
}

/** Whether the pointer or the focus is on a meeting. */
export function inUse(meeting) {
  const column = page.querySelector(`.col[data-meeting="${CSS.escape(meeting)}"]`);
  return !!column && (column.matches(':hover') || column.contains(document.activeElement));
}

export function leave() {
  observer?.disconnect();
  removeEventListener('resize', range);
}
