/** The window: scenes, cells, charts and theme. */
@NullMarked
package org.signalbox.view;

import org.jspecify.annotations.NullMarked;
