/**
 * The bullets that open an item of a list, for between the brackets of a pattern; the last two are how the symbols of Word come out of a PDF.
 * What else may open an item, such as a dash or an asterisk, a pattern adds itself: elsewhere those mean something else.
 */
export const bullets = '•·▪▫◦●○■□►➢✓\uf0b7\uf0a7'
