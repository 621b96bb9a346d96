// Keys in the room of a review: they press the room's own buttons, so that a key never does what a button does not. They are heard wherever the focus is, for a form that closes may leave it nowhere.
let room;
const taken = 'input:not([type=checkbox]):not([type=radio]):not([type=button]), textarea, select, [contenteditable=""], [contenteditable=true], form, dialog, [role=menu], [role=listbox], details.drop[open]';
function onKey(event) {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey || event.isComposing) return;
  if (document.documentElement.dataset.singleKeys === 'off' || document.querySelector('dialog[open]') || event.target.closest?.(taken)) return;
  const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
  if (!['ArrowLeft', 'ArrowRight', 'f', 'd', 'a'].includes(key)) return;
  const button = room?.isConnected && room.querySelector(`[data-key="${key}"]`);
  if (button && !button.disabled) { event.preventDefault(); button.click(); }
}
export function start(root) { leave(); room = root; document.addEventListener('keydown', onKey); room.dataset.ready = '1'; }
export function settle() {
  const at = document.activeElement;
  if (!at || at === document.body || !at.isConnected) room?.querySelector('.live-item')?.focus({ preventScroll: true });
}
export function leave() { document.removeEventListener('keydown', onKey); room = undefined; }
