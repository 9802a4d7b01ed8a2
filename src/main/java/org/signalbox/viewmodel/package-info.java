/** What each screen shows, as observable state without a toolkit. */
@NullMarked
package org.signalbox.viewmodel;

import org.jspecify.annotations.NullMarked;
