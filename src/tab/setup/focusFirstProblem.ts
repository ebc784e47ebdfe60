/** Takes people to the first field of a form that needs another look. */
export function focusFirstProblem(form: HTMLElement): void {
  // The field may be in a part that opens only now.
  requestAnimationFrame(() => form.querySelector<HTMLElement>('[aria-invalid="true"], [data-problem]')?.focus())
}
