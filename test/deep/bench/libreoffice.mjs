// LibreOffice's recalculation, timed by a macro in a profile of its own.
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const HEAD = '<?xml version="1.0" encoding="UTF-8"?>';

export function hasLibreOffice() {
  return spawnSync('soffice', ['--version']).status === 0;
}

/** Times in milliseconds of several recalculations of formulas over a .csv file; fails with what went wrong. */
export function timeRecalculation({ folder, csvPath, formulas, rounds }) {
  const profile = join(folder, 'libreoffice');
  const answer = join(folder, 'libreoffice.txt');
  rmSync(profile, { recursive: true, force: true });
  rmSync(answer, { force: true });
  // The first start would replace the macro with the defaults.
  runOffice(profile, '--terminate_after_init');
  writeMacro(profile, makeMacro({ csvPath, formulas, rounds, answer }));
  runOffice(profile, 'macro:///Standard.Bench.Main');
  if (!existsSync(answer)) throw new Error('its macro left no answer');
  const [first, ...times] = readFileSync(answer, 'utf8').trim().split(/\s+/).map(Number);
  return { value: first, times };
}

/** The columns of a .csv by LibreOffice's filter: comma, quote, UTF-8, and column 4 a Y-M-D date. */
function makeMacro({ csvPath, formulas, rounds, answer }) {
  const quote = (text) => `"${text.replaceAll('"', '""')}"`;
  const cells = formulas.map(
    (formula, index) => `  Cells.getCellByPosition(0, ${index}).setFormula(${quote(formula)})`,
  );
  return `Sub Main
  Dim Options(1) As New com.sun.star.beans.PropertyValue
  Options(0).Name = "FilterName"
  Options(0).Value = "Text - txt - csv (StarCalc)"
  Options(1).Name = "FilterOptions"
  Options(1).Value = "44,34,76,1,4/5"
  Book = StarDesktop.loadComponentFromURL(${quote(String(pathToFileURL(csvPath)))}, "_blank", 0, Options())
  Book.Sheets.getByIndex(0).Name = "Log"
  Book.Sheets.insertNewByName("Sums", 1)
  Cells = Book.Sheets.getByIndex(1)
${cells.join('\n')}
  Book.calculateAll()
  File = FreeFile
  Open ${quote(answer)} For Output As #File
  Print #File, Str(Cells.getCellByPosition(0, ${formulas.length - 1}).getValue())
  For Round = 1 To ${rounds}
    Start = GetSystemTicks()
    Book.calculateAll()
    Print #File, Str(GetSystemTicks() - Start)
  Next Round
  Close #File
  Book.close(True)
  StarDesktop.terminate()
End Sub`;
}

function writeMacro(profile, macro) {
  const folder = join(profile, 'user/basic/Standard');
  const code = macro.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
  writeFileSync(join(folder, 'script.xlb'), `${HEAD}\n${library('library')}\n`);
  writeFileSync(
    join(folder, 'Bench.xba'),
    `${HEAD}\n${doctype('script:module', 'module')}\n<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Bench" script:language="StarBasic">${code}</script:module>\n`,
  );
}

const doctype = (element, file) =>
  `<!DOCTYPE ${element} PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "${file}.dtd">`;

const library = (file) =>
  `${doctype('library:library', file)}\n<library:library xmlns:library="http://openoffice.org/2000/library" library:name="Standard" library:readonly="false" library:passwordprotected="false"><library:element library:name="Bench"/></library:library>`;

function runOffice(profile, what) {
  const own = `-env:UserInstallation=${pathToFileURL(profile)}`;
  execFileSync('soffice', [own, '--headless', '--norestore', what], {
    timeout: 120_000,
    stdio: 'ignore',
  });
}
