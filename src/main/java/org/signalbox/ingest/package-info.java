/** Turns files and pasted text into typed columns and reports what was doubtful, line by line. */
@NullMarked
package org.signalbox.ingest;

import org.jspecify.annotations.NullMarked;
