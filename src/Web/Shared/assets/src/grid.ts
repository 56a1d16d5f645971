// Cells copied from a spreadsheet are pasted where the cursor stands, over as many rows as they are. The server would take a whole file as well.

function lines(text: string): string[][] {
  return text.replace(/\r\n?/g, '\n').replace(/\n$/, '').split('\n').map(line => line.split('\t'));
}

const rowsOf = (grid: HTMLElement): HTMLTableRowElement[] => [...grid.querySelectorAll<HTMLTableRowElement>('tbody > tr:not(.beyond, .found, .component)')];

const cellsOf = (row: HTMLTableRowElement): HTMLInputElement[] => [...row.querySelectorAll<HTMLInputElement>('td > input:not([type="hidden"])')];

// A new row is the last one with its index moved on: names, ids and the marker that says it is on the page.
function append(grid: HTMLElement): HTMLTableRowElement | null {
  const bodies = grid.querySelectorAll<HTMLTableSectionElement>('table > tbody');
  const last = bodies[bodies.length - 1];
  if (!last || bodies.length >= Number(grid.dataset.most ?? '0')) return null;
  const copy = last.cloneNode(true) as HTMLTableSectionElement;
  copy.querySelectorAll('tr.component').forEach(row => row.remove());
  copy.querySelectorAll('.row-findings, .field-findings').forEach(findings => findings.replaceChildren());
  const index = bodies.length;
  copy.id = copy.id.replace(/\d+$/, String(index));
  copy.querySelectorAll<HTMLElement>('[name], [id], [for], [value], [aria-label], [aria-describedby]').forEach(element => {
    for (const { name, value } of [...element.attributes]) {
      if (name === 'aria-label') element.setAttribute(name, value.replace(/^\d+/, String(index + 1)));
      else element.setAttribute(name, value.replace(new RegExp(`(rows[-/])${index - 1}(?=[-/]|$)`), `$1${index}`));
    }
  });
  copy.querySelectorAll<HTMLInputElement>('input:not([type="hidden"])').forEach(input => {
    if (input.type === 'checkbox') input.checked = false;
    else input.value = '';
    input.removeAttribute('aria-invalid');
  });
  const number = copy.querySelector('th');
  if (number?.firstChild) number.firstChild.textContent = String(index + 1);
  last.after(copy);
  return copy.rows[0] ?? null;
}

document.addEventListener('paste', event => {
  const input = event.target as HTMLElement;
  const grid = input.closest<HTMLElement>('[data-grid]');
  const text = event.clipboardData?.getData('text/plain') ?? '';
  const row = input.closest<HTMLTableRowElement>('tr');
  if (!grid || !row || row.matches('.beyond, .component') || !/[\t\n]/.test(text.trim())) return;
  event.preventDefault();
  const column = cellsOf(row).indexOf(input as HTMLInputElement);
  let at = rowsOf(grid).indexOf(row);
  for (const values of lines(text)) {
    const target = rowsOf(grid)[at] ?? append(grid);
    if (!target) break;
    values.forEach((value, i) => {
      const cell = cellsOf(target)[column + i];
      if (cell) cell.value = value.trim();
    });
    at++;
  }
  input.dispatchEvent(new Event('change', { bubbles: true }));
});
