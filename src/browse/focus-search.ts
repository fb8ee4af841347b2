/** Puts the keyboard into the search field, and opens it where it waits behind a button. */
export function focusSearch(): void {
  const field = document.querySelector<HTMLInputElement>('.search-field');
  if (field === null) document.querySelector<HTMLElement>('.search-opener')?.click();
  else {
    field.focus();
    field.select();
  }
}
