/** Measures engines and routers over many tasks and against peers. */
@NullMarked
package org.signalbox.lab;

import org.jspecify.annotations.NullMarked;
