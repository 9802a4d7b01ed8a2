/** Engines of the user's own: a command that reads and writes CSV, run as a process. */
@NullMarked
package org.signalbox.external;

import org.jspecify.annotations.NullMarked;
