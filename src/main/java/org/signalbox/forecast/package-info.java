/** Statistical forecasters for single and many series. */
@NullMarked
package org.signalbox.forecast;

import org.jspecify.annotations.NullMarked;
