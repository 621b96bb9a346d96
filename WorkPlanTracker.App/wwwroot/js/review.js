// Keys in the room of a review: they press the room's own buttons, so that a key never does what a button does not.
let room;
function onKey(event) {
  if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey || event.isComposing) return;
  if (event.target.matches('input, textarea, select') || document.documentElement.dataset.singleKeys === 'off') return;
  const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
  if (!['ArrowLeft', 'ArrowRight', 'f', 'd', 'a'].includes(key)) return;
  const button = room.querySelector(`[data-key="${key}"]`);
  if (button && !button.disabled) { event.preventDefault(); button.click(); }
}
export function start(root) { room = root; room.addEventListener('keydown', onKey); }
export function leave() { room?.removeEventListener('keydown', onKey); }
