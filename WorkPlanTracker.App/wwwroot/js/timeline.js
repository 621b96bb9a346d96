// Zoom and focus of the time line. The rows' own keys are the plan's; here the middle of the line stays where it is while its length changes.
let root, server, asked = 0, waiting = 0, shown = '';

const single = () => document.documentElement.dataset.singleKeys !== 'off';
const what = () => root.querySelector('th.tl-what')?.offsetWidth ?? 0;

/** Where on the line the middle of the window is, from 0 to 1. */
function middle() {
  const line = root.scrollWidth - what();
  return line > 0 ? (root.scrollLeft + (root.clientWidth - what()) / 2) / line : 0.5;
}

function zoom(by) {
  const at = root.scrollWidth > root.clientWidth + 2 ? middle() : today();
  const before = root.scrollWidth, mine = ++asked;
  server.invokeMethodAsync('ZoomAsync', by);
  const seen = new ResizeObserver(() => {
    if (mine !== asked) { seen.disconnect(); return; }
    if (root.scrollWidth === before) return;
    root.scrollLeft = at * (root.scrollWidth - what()) - (root.clientWidth - what()) / 2;
    seen.disconnect();
  });
  seen.observe(root.querySelector('.tl-frame'));
}

function today() {
  const line = root.querySelector('.tl-today-line');
  return line ? parseFloat(line.getAttribute('x1')) / 100 : 0.5;
}

function onKey(event) {
  if (event.ctrlKey || event.metaKey || event.altKey || !single() || event.target.closest('input, textarea, select, dialog')) return;
  if (event.key === '+' || event.key === '=') { event.preventDefault(); zoom(1); }
  else if (event.key === '-' || event.key === '−') { event.preventDefault(); zoom(-1); }
  else if ((event.key === 'ArrowRight' || event.key === 'ArrowLeft') && event.target.closest('.tl-row, .tl-scroll')) {
    event.preventDefault();
    root.scrollLeft += (event.key === 'ArrowRight' ? 1 : -1) * Math.max(60, (root.clientWidth - what()) / 4);
  }
}

function onFocus(event) {
  const row = event.target.closest?.('tr.row');
  if (!row || row.dataset.ref === shown) return;
  clearTimeout(waiting);
  // Whoever walks through the rows waits for none of them.
  waiting = setTimeout(() => { shown = row.dataset.ref; server.invokeMethodAsync('ShowLinksOf', shown); }, 90);
}

function onClick(event) {
  const button = event.target.closest?.('[data-zoom]');
  if (button && button.closest('.tl-bar')) zoom(Number(button.dataset.zoom));
}

let bar;
export function start(element, reference) {
  root = element;
  server = reference;
  bar = root.previousElementSibling;
  root.addEventListener('keydown', onKey);
  root.addEventListener('focusin', onFocus);
  bar?.addEventListener('click', onClick);
  if (root.scrollWidth > root.clientWidth + 2) root.scrollLeft = today() * (root.scrollWidth - what()) - (root.clientWidth - what()) / 2;
  root.dataset.ready = '1';
}

export function leave() {
  clearTimeout(waiting);
  root?.removeEventListener('keydown', onKey);
  root?.removeEventListener('focusin', onFocus);
  bar?.removeEventListener('click', onClick);
}
