/** The clock, the meter around a run, energy sources and the three costs. */
@NullMarked
package org.signalbox.metering;

import org.jspecify.annotations.NullMarked;
