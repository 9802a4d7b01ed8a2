/** What the user chose, kept in the system's per-user folder. */
@NullMarked
package org.signalbox.settings;

import org.jspecify.annotations.NullMarked;
