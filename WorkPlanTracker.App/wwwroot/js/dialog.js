export function open(dialog) {
  dialog.showModal();
  (dialog.querySelector('[data-first]') ?? dialog.querySelector('input:not([type=hidden]):not([disabled]), textarea'))?.focus();
}
