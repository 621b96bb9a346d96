// Selecting rows of the plan's table: X, Shift with the arrow keys, Ctrl A, a click on a box. The server decides what is selected.
export function start(scroll, server) {
  let anchor = null;
  const rowOf = event => event.target.closest?.('tr.row');
  const selecting = () => !!scroll.querySelector('table.selecting');
  const narrow = () => matchMedia('(max-width: 760px)').matches;

  scroll.addEventListener('keydown', event => {
    const row = rowOf(event);
    if (!row || event.target !== row || event.altKey) return;
    if (event.ctrlKey || event.metaKey) {
      if (event.key === 'a' && selecting()) { event.preventDefault(); server.invokeMethodAsync('PickAllAsync'); }
    } else if (event.shiftKey && (event.key === 'ArrowDown' || event.key === 'ArrowUp')) {
      // The table's own keys move the focus first; then both ends are known.
      anchor ??= row.dataset.ref;
      setTimeout(() => {
        const to = document.activeElement?.closest?.('tr.row');
        if (to) server.invokeMethodAsync('PickRangeAsync', row.dataset.ref, to.dataset.ref);
      });
    } else if ((event.key === 'x' || event.key === 'X') && document.documentElement.dataset.singleKeys !== 'off') {
      event.preventDefault();
      anchor = row.dataset.ref;
      server.invokeMethodAsync('PickAsync', row.dataset.ref);
    } else if (event.key === 'Escape' && selecting()) {
      server.invokeMethodAsync('LeavePickingAsync');
    }
  });

  scroll.addEventListener('click', event => {
    const row = rowOf(event);
    if (!row || !selecting() || !(event.target.closest('.c-pick') || narrow()) || (event.target.closest('a') && !narrow())) return;
    event.preventDefault();
    event.stopPropagation();
    const ref = row.dataset.ref;
    if (event.shiftKey && anchor) server.invokeMethodAsync('PickRangeAsync', anchor, ref);
    else server.invokeMethodAsync('PickAsync', ref);
    anchor = ref;
  });
}

// Shows where in a pasted text the row at fault is.
export function showRow(field, row) {
  if (!field) return;
  const lines = field.value.split('\n');
  const start = lines.slice(0, row - 1).reduce((sum, line) => sum + line.length + 1, 0);
  field.focus();
  field.setSelectionRange(start, start + (lines[row - 1]?.length ?? 0));
  field.scrollTop = Math.max(0, (row - 3) * 20);
}
