// Keys on an item of an agenda: they press the item's own buttons, so that a key never does what a button does not.
document.addEventListener('keydown', event => {
  const row = event.target.closest?.('.agenda-row');
  if (!row || event.target !== row || event.ctrlKey || event.metaKey || event.isComposing) return;
  const press = key => { const button = row.querySelector(`.agenda-acts [data-key="${key}"]`); if (button) { event.preventDefault(); button.click(); } };
  const arrow = { ArrowUp: -1, ArrowDown: 1 }[event.key];
  if (event.altKey) { if (arrow) press(arrow < 0 ? 'up' : 'down'); return; }
  const single = document.documentElement.dataset.singleKeys !== 'off', key = event.key.toLowerCase();
  const step = arrow ?? (single ? { j: 1, k: -1 }[key] : undefined);
  if (step) {
    const rows = [...document.querySelectorAll('.agenda-row')], next = rows[rows.indexOf(row) + step];
    if (next) { event.preventDefault(); next.focus(); }
    return;
  }
  if (single && !event.shiftKey && 'ewola'.includes(key) && key.length === 1) press(key);
});
// Dragging: where an item may be put down is said here, so that no move of the pointer is sent to the server; it hears of the lift and of the drop.
let dragged = null;
const unmark = () => document.querySelectorAll('.agenda-row.target').forEach(row => row.classList.remove('target'));
document.addEventListener('dragstart', event => {
  dragged = event.target.closest?.('.agenda-row[draggable="true"]') ?? null;
  if (!dragged) return;
  event.dataTransfer.setData('text/plain', dragged.dataset.ref);
  event.dataTransfer.effectAllowed = 'move';
});
document.addEventListener('dragover', event => {
  const row = event.target.closest?.('.agenda-row[draggable="true"]');
  unmark();
  if (!dragged || !row || row.closest('.agenda-part') !== dragged.closest('.agenda-part')) return;
  event.preventDefault();
  if (row !== dragged) row.classList.add('target');
});
document.addEventListener('drop', event => { if (dragged) event.preventDefault(); unmark(); });
document.addEventListener('dragend', () => { dragged = null; unmark(); });
