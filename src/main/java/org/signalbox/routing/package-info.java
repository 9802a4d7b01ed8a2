/** Recognises the task, ranks the engines, says why and abstains when it cannot tell. */
@NullMarked
package org.signalbox.routing;

import org.jspecify.annotations.NullMarked;
