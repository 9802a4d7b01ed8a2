/** Which models and samples are here, whole and verified. */
@NullMarked
package org.signalbox.catalog;

import org.jspecify.annotations.NullMarked;
