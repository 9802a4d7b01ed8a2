/** Runs engines one after another on one split, with progress, time limits and cancel. */
@NullMarked
package org.signalbox.race;

import org.jspecify.annotations.NullMarked;
