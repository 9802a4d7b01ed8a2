/** Starts Signalbox and wires its rooms together. */
@NullMarked
package org.signalbox.app;

import org.jspecify.annotations.NullMarked;
