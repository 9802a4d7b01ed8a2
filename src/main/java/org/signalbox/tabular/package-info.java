/** Engines that solve tables, and trees on the lags of a series or on the words of a text. */
@NullMarked
package org.signalbox.tabular;

import org.jspecify.annotations.NullMarked;
