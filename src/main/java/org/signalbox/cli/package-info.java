/** The terminal face: one command for each step of the flow. */
@NullMarked
package org.signalbox.cli;

import org.jspecify.annotations.NullMarked;
