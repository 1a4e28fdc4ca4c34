// A table as comma-separated values, as the command writes them: no cell that a spreadsheet would take for a formula.

const plainNumber = /^[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?$/;

export function csvCell(text) {
  const safe = /^[=+\-@\t\r]/.test(text) && !plainNumber.test(text) ? `'${text}` : text;
  return /["\r\n,]|^[ \uFEFF]| $/.test(safe) ? `"${safe.replace(/"/g, '""')}"` : safe;
}

/** What a cell is downloaded as: numbers in full, not as they are shown. */
export function rawText(cell) {
  if (cell === null) return '';
  return String(Array.isArray(cell) ? cell[0] : cell);
}

export function toCsv(header, rows) {
  const record = (cells) => cells.map(csvCell).join(',') + '\r\n';
  // The mark makes Excel read UTF-8.
  return '\uFEFF' + record(header) + rows.map((row) => record(row.map(rawText))).join('');
}

export function download(name, text) {
  const address = URL.createObjectURL(new Blob([text], { type: 'text/csv;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 1000);
}
