/**
 * What every engine promises: fit, predict, counts instead of times, and a context that can be
 * cancelled.
 */
@NullMarked
package org.signalbox.engine;

import org.jspecify.annotations.NullMarked;
