/** Answering in a file: the questionnaire as a workbook, and what was filled in read back with a preview. */
@NullMarked
package se.arshjul.portal.offline;

import org.jspecify.annotations.NullMarked;
