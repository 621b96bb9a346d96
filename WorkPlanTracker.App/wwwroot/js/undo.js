// Ctrl+Z outside text fields takes the last change back while that is offered; focus returns to where it was.
(() => {
  const offer = () => document.querySelector('.toast [data-undo]');
  const typing = element => element?.isContentEditable || element?.matches?.('textarea, input:not([type=radio]):not([type=checkbox]):not([type=button])');
  let before = null;
  document.addEventListener('focusin', event => { if (!event.target.closest('.toast')) before = event.target; });
  document.addEventListener('keydown', event => {
    if (event.key.toLowerCase() !== 'z' || !(event.ctrlKey || event.metaKey) || event.shiftKey || event.altKey) return;
    if (typing(event.target) || document.querySelector('dialog[open]') || !offer()) return;
    event.preventDefault();
    offer().click();
  });
  document.addEventListener('click', event => {
    if (event.target.closest?.('.toast button') && document.activeElement?.closest('.toast') && before?.isConnected) before.focus({ preventScroll: true });
  });
})();
