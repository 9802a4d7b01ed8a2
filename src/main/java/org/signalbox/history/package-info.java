/** Keeps finished races: replay files and reports. */
@NullMarked
package org.signalbox.history;

import org.jspecify.annotations.NullMarked;
