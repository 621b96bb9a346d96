// Copies what a field holds; where the browser does not allow it, the text is selected for the keyboard.
export async function copy(field) {
  field.select();
  try { await navigator.clipboard.writeText(field.value); return true; } catch { return false; }
}
