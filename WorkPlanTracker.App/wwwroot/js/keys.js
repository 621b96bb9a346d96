// The list of keys, and whether single keys act. Other scripts ask <html data-single-keys>; this device remembers the choice.
(() => {
  const shelf = 'workplan-single-keys', html = document.documentElement;
  const read = () => { try { return localStorage.getItem(shelf); } catch { return null; } };
  const set = off => {
    html.dataset.singleKeys = off ? 'off' : 'on';
    try { if (off) localStorage.setItem(shelf, 'off'); else localStorage.removeItem(shelf); } catch { /* a private window keeps nothing */ }
    const box = document.getElementById('keys-off');
    if (box) box.checked = off;
  };
  html.dataset.singleKeys = read() === 'off' ? 'off' : 'on';
  let back;
  const list = () => document.getElementById('keys');
  const open = () => {
    const dialog = list();
    if (!dialog || dialog.open) return;
    back = document.activeElement;
    document.getElementById('keys-off').checked = html.dataset.singleKeys === 'off';
    dialog.showModal();
    document.getElementById('keys-title').focus();
  };
  const close = () => { list()?.close(); if (back?.isConnected) back.focus({ preventScroll: true }); };
  const inField = target => target.closest?.('input:not([type=checkbox]):not([type=radio]):not([type=button]), textarea, select, [contenteditable=""], [contenteditable=true]');
  document.addEventListener('keydown', event => {
    if (event.key === 'Escape' && list()?.open) { event.preventDefault(); close(); return; }
    if (event.key !== '?' || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    if (html.dataset.singleKeys === 'off' || inField(event.target) || document.querySelector('dialog[open]')) return;
    event.preventDefault();
    open();
  });
  document.addEventListener('click', event => {
    const button = event.target.closest?.('[data-keys]');
    if (button) { if (button.dataset.keys === 'close') close(); else open(); }
    else if (event.target === list()) close();
  });
  document.addEventListener('change', event => { if (event.target.id === 'keys-off') set(event.target.checked); });
  document.addEventListener('workplan-keys', event => { if (event.detail === 'single-keys') set(html.dataset.singleKeys !== 'off'); else open(); });
})();
