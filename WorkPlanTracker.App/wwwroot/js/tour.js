// Marks the thing that the tour speaks of. It never moves the focus.
const unmark = () => document.querySelectorAll('.toured').forEach(e => e.classList.remove('toured'));

export function point() {
  unmark();
  const card = document.getElementById('tour');
  if (card) document.querySelector(`[data-tour="${card.dataset.target}"]`)?.classList.add('toured');
}

export function leave() { unmark(); }
