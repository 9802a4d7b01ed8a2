/** Every sentence and figure that people read. */
@NullMarked
package org.signalbox.words;

import org.jspecify.annotations.NullMarked;
