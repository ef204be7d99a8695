import { core, sheets } from '../engine/univer';
import { type ServiceContext, worksheetOf } from './service-context';

/** The new sheet's id, its name and its 0-based place. */
interface Copy {
  id: string;
  name: string;
  index: number;
}

/** Makes a sheet that holds and looks like another, with its notes, rules and filter, as Sheets makes one from a template. */
export function copySheet(
  context: ServiceContext,
  subUnitId: string,
  { id, name, index }: Copy,
): void {
  const { engine } = context;
  const unitId = engine.workbook().getUnitId();
  const config = core.cloneWorksheetData(worksheetOf(context, subUnitId).getConfig());
  const { preRedos = [], redos } = engine.injector
    .get(sheets.SheetInterceptorService)
    .onCommandExecute({
      id: sheets.CopySheetCommand.id,
      params: { unitId, subUnitId, targetSubUnitId: id },
    });
  const sheet = { ...config, id, name, hidden: 0 };
  const made = { id: sheets.InsertSheetMutation.id, params: { index, sheet } };
  for (const step of [...preRedos, made, ...redos]) engine.run(step.id, step.params ?? {});
}
