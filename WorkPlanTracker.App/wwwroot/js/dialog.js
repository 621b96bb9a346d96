export function open(dialog) {
  dialog.showModal();
  dialog.querySelector('input:not([type=hidden]):not([disabled]), textarea')?.focus();
}
