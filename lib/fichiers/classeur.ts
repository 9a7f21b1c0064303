/** The parts of an .xlsx package around its sheets (ECMA-376): the smallest that Excel opens without repairing. */
import { enTexteXml } from './xml-texte'

const ENTETE = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const PRINCIPAL = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PAQUET = 'http://schemas.openxmlformats.org/package/2006'
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

/** Styles of cells, by their rank below. */
export const STYLE = { normal: 0, entete: 1, jour: 2 } as const

const STYLES = `${ENTETE}<styleSheet xmlns="${PRINCIPAL}"><numFmts count="1"><numFmt numFmtId="164" formatCode="dd/mm/yyyy"/></numFmts><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="3"><xf/><xf fontId="1" applyFont="1"/><xf numFmtId="164" applyNumberFormat="1"/></cellXfs></styleSheet>`

export const cheminFeuille = (rang: number): string => `xl/worksheets/sheet${rang}.xml`

/** What opens a sheet: its first row stays in sight. */
export const debutFeuille = (largeurs: readonly number[]): string =>
  `${ENTETE}<worksheet xmlns="${PRINCIPAL}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>${largeurs
    .map((l, i) => `<col min="${i + 1}" max="${i + 1}" width="${l}" customWidth="1"/>`)
    .join('')}</cols><sheetData>`
export const FIN_FEUILLE = '</sheetData></worksheet>'

/** The parts that name the sheets: known once the last one is written. */
export const partiesDuClasseur = (feuilles: readonly string[]): Record<string, string> => ({
  '[Content_Types].xml': `${ENTETE}<Types xmlns="${PAQUET}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${TYPE}.styles+xml"/>${feuilles
    .map((_, i) => `<Override PartName="/${cheminFeuille(i + 1)}" ContentType="${TYPE}.worksheet+xml"/>`)
    .join('')}</Types>`,
  '_rels/.rels': `${ENTETE}<Relationships xmlns="${PAQUET}/relationships"><Relationship Id="rId1" Type="${RELATIONS}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  'xl/workbook.xml': `${ENTETE}<workbook xmlns="${PRINCIPAL}" xmlns:r="${RELATIONS}"><sheets>${feuilles
    .map((nom, i) => `<sheet name="${enTexteXml(nom)}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`)
    .join('')}</sheets></workbook>`,
  'xl/_rels/workbook.xml.rels': `${ENTETE}<Relationships xmlns="${PAQUET}/relationships">${feuilles
    .map(
      (_, i) =>
        `<Relationship Id="rId${i + 1}" Type="${RELATIONS}/worksheet" Target="worksheets/sheet${i + 1}.xml"/>`,
    )
    .join(
      '',
    )}<Relationship Id="rId${feuilles.length + 1}" Type="${RELATIONS}/styles" Target="styles.xml"/></Relationships>`,
  'xl/styles.xml': STYLES,
})
