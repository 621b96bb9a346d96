// Walks the rows of a list by their first links; N goes to the field for something new. Single keys can be turned off.
let page;
const links = () => [...page.querySelectorAll('tr.row')].map(row => row.querySelector('a')).filter(Boolean);
function onKey(event) {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const row = event.target.closest?.('tr.row');
  const all = links();
  if (row && (event.key === 'ArrowDown' || event.key === 'ArrowUp') && !event.target.matches('input, select, textarea')) {
    event.preventDefault();
    all[all.indexOf(row.querySelector('a')) + (event.key === 'ArrowDown' ? 1 : -1)]?.focus();
  } else if (event.key === 'ArrowDown' && event.target.matches('h1') && all.length > 0) {
    event.preventDefault();
    all[0].focus();
  } else if (event.key.toLowerCase() === 'n' && document.documentElement.dataset.singleKeys !== 'off' && !event.target.matches('input, select, textarea')) {
    const field = page.querySelector('[data-new]');
    if (field) { event.preventDefault(); field.focus(); }
  }
}
export function start(root) { page = root; page.addEventListener('keydown', onKey); page.dataset.ready = '1'; }
export function leave() { page?.removeEventListener('keydown', onKey); }
